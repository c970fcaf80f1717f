import { Refused } from './refused.ts';

/** The most that a form without files may hold, in bytes: about 160,000 words. */
const largestForm = 1024 * 1024;

/** The values of every field, as sent. */
export type Values = Record<string, string[]>;

/**
 * Reads a form without files, counting as it comes.
 * @param most bytes that it may hold
 * @throws Refused when it is larger, or is no form
 */
export async function readForm(request: Request, most = largestForm): Promise<Values> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/u.test(type)) return {};
  const bytes = await bounded(request, most);
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refused('not here');
  });
  const values: Values = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const texts = values[name] ?? [];
    texts.push(value.replace(/\r\n?/gu, '\n').replaceAll('\u0000', ''));
    values[name] = texts;
  }
  return values;
}

/** A body as JSON, of at most a megabyte. @throws Refused when it is larger, or no JSON */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await bounded(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('not here');
  }
}

async function bounded(request: Request, most = largestForm): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refused('too large');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > most) throw new Refused('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
