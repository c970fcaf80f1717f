import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/main.js');
const lock = join(root, 'dist/.building');
/** No build takes this long: whoever left the lock is gone. Milliseconds. */
const longestBuild = 20_000;

/** Builds the program where its sources are newer than what was built; of several test files at once, only one does. */
export async function built(): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  while (!taken()) {
    if (Date.now() - changed(lock) > longestBuild) rmdirSync(lock);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    const newest = Math.max(
      ...globSync('src/**/*.{ts,tsx}', { cwd: root })
        // A test is no part of what is built.
        .filter((path) => !/\.test\.tsx?$/u.test(path))
        .map((path) => changed(join(root, path))),
    );
    if (newest >= changed(program)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root });
  } finally {
    rmdirSync(lock);
  }
}

function taken(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** When a file last changed, in milliseconds; 0 where there is none. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
