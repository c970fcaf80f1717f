import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for the LibreOffice of this run: whoever connects is told whose settings it goes by. */
    officeDoor: string;
  }
}

/** LibreOffice is there in seconds, or not at all; then each conversion starts one of its own. Milliseconds. */
const longestStart = 60_000;

/**
 * One LibreOffice for the whole run: to start one takes ten times as long as to convert a file. It starts when the first test
 * asks for it, and keeps a file open, because it ends where it has converted all and nothing is open.
 */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pl-office-'));
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  let office: ChildProcess | null = null;
  let ready: Promise<void> | null = null;
  const door = createServer((asker) => {
    asker.on('error', () => {});
    if (!ready) {
      const open = join(folder, 'open');
      mkdirSync(open);
      writeFileSync(join(open, 'keep.rtf'), '{\\rtf1 keep}');
      const words = [settings, '--headless', '--nologo', '--norestore', join(open, 'keep.rtf')];
      // A group of its own: what is typed is a script, and what it starts must end with it.
      office = spawn('soffice', words, { stdio: 'ignore', detached: true });
      office.on('error', () => {});
      ready = opened(join(open, '.~lock.keep.rtf#'));
    }
    ready.then(() => asker.end(settings));
  });
  const path = join(folder, 'door');
  door.listen(path);
  project.provide('officeDoor', path);
  return () => {
    door.close();
    if (office?.pid && office.exitCode === null && office.signalCode === null)
      process.kill(-office.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Waits until LibreOffice says by a file beside another that it has that open. */
async function opened(lock: string): Promise<void> {
  const until = Date.now() + longestStart;
  while (!existsSync(lock) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
}
