import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** One process of the built program. */
export interface Program {
  child: ChildProcess;
  /** Kills it as a power cut would: nothing is tidied up. */
  kill(): Promise<void>;
  /** Tells it to stop, and waits until it has. */
  stop(): Promise<number | null>;
}

/** Starts a part of the site: `web` is waited for until it answers. */
export async function started(
  part: 'web' | 'worker' | 'start',
  environment: Record<string, string>,
): Promise<Program> {
  const child = spawn(process.execPath, [main, part], {
    env: { ...process.env, PASSALONG_LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ready = part === 'worker' ? /A worker is at work/u : /Passalong is at/u;
  for (let waited = 0; !ready.test(said); waited += 50) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`${part} did not start: ${said}`);
    await wait(50);
  }
  const ended = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  };
  return { child, kill: async () => void (await ended('SIGKILL')), stop: () => ended('SIGTERM') };
}
