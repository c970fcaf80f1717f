import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Ticks in which Linux counts a processor’s time, each second. */
const ticks = 100;

/** A server in a process of its own. */
export interface Server {
  address: string;
  /** Memory it holds now, and the most it held, in MB. */
  memory(): { now: number; most: number };
  /** Seconds of a processor that it has used so far: what other programs on the machine do leaves it alone. */
  used(): number;
  stop(): Promise<void>;
}

/** Starts one, and waits until it says where it is: a port, or an address. @param command and its words */
export async function started(
  [command, ...words]: [string, ...string[]],
  env: Record<string, string> = {},
): Promise<Server> {
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const port = await portOf(child);
  const memory = (name: string) =>
    Number(
      new RegExp(`${name}:\\s+(\\d+) kB`, 'u').exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1],
    ) / 1024;
  return {
    address: `http://127.0.0.1:${port}`,
    used: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) / ticks;
    },
    memory: () => ({ now: memory('VmRSS'), most: memory('VmHWM') }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (data) => {
      said += data;
      const port = /^(?:.*http:\/\/[^:\s]+:)?(\d+)$/mu.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it answered: ${said}`)));
  });
}
