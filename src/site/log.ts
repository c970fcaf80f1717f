import { type Logger, pino } from 'pino';
import type { Settings } from '../settings.ts';

/**
 * The log: one JSON object a line, on standard error, so that what commands print stays apart. Nothing personal is
 * given to it; should it be by mistake, these fields are left out all the same.
 */
export function logOf({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['email', 'to', 'name', 'key', 'token', 'cookie', '*.email', '*.to', '*.key', '*.token'],
        remove: true,
      },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
