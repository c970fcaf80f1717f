import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { hashOf } from '../people/token.ts';
import type { Settings } from '../settings.ts';

/** What the server hands to the app with each request. */
export type Env = { Bindings: Partial<HttpBindings> };

/** The network address a request comes from: as a trusted proxy says, else as the socket does. For rate limits alone. */
export function clientOf(context: Context<Env>, { trustProxy }: Pick<Settings, 'trustProxy'>): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || context.env?.incoming?.socket.remoteAddress || 'unknown';
}

/** Whether the request may read the metrics: it bears the token, or comes from this machine with no proxy between. */
export function isOperator(
  context: Context<Env>,
  { metricsToken, trustProxy }: Pick<Settings, 'metricsToken' | 'trustProxy'>,
): boolean {
  const bearer = context.req.header('authorization')?.replace(/^Bearer /u, '');
  if (metricsToken)
    return (
      bearer !== undefined && timingSafeEqual(Buffer.from(hashOf(bearer)), Buffer.from(hashOf(metricsToken)))
    );
  const from = context.env?.incoming?.socket.remoteAddress ?? '';
  return !trustProxy && /^(?:127\.|::1$|::ffff:127\.)/u.test(from) && !context.req.header('x-forwarded-for');
}
