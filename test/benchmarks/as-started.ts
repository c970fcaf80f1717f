import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The built program as the first line of `bin/passalong.js` runs it, by this Node: a command and its words. */
export function asStarted(): [command: string, ...words: string[]] {
  const [first = ''] = readFileSync(at('bin/passalong.js'), 'utf8').split('\n');
  const [, , ...words] = first.split(/\s+/u);
  return ['env', ...words.map((word) => (word === 'node' ? process.execPath : word)), at('dist/main.js')];
}
