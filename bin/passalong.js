#!/usr/bin/env -S MALLOC_ARENA_MAX=2 node --max-semi-space-size=16
// The built program under the Node that the project pins, whatever Node the machine has. The flag is V8's: young memory of 48 MB
// in place of 134; and the C library shares out memory from two rooms and not from one a thread. Both cost a web process
// little (decisions/2026-11-29-memory.md).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

if (!existsSync(program)) {
  console.error('Passalong has not been built here yet. Run: bin/install');
  process.exit(1);
}
if (Number(process.versions.node.split('.')[0]) >= 24) await import(program);
else {
  const child = spawn(
    existsSync(pinned) ? pinned : 'node',
    [...process.execArgv, program, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
