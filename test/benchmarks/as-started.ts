import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What Node is told to run the built program as `bin/passalong.js` runs it: the flags of its first line, and the program. */
export function asStarted(): string[] {
  const [first = ''] = readFileSync(at('bin/passalong.js'), 'utf8').split('\n');
  return [...first.split(/\s+/u).filter((word) => word.startsWith('--')), at('dist/main.js')];
}
