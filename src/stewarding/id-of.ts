import { found } from '../web/refused.ts';

/** An id from an address; one that is none leads nowhere. @throws Refused */
export function idOf(text: string): string {
  return found(/^[0-9a-f-]{36}$/iu.test(text) ? text : null);
}
