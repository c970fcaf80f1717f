import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What Node compiles of other people's packages is kept for the next file of tests, and for the programs that tests start.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

export default defineConfig({
  test: {
    // Killing things thirty times takes minutes: bin/faults does that, and nothing else.
    include: process.env.PASSALONG_FAULTS
      ? ['test/faults/**/*.fault.ts']
      : ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/database/server.ts', 'test/site/assets.ts', 'test/site/judged-pages.ts'],
    // Browsers, Java and LibreOffice share two cores: a limit is for what hangs, not for what is slow.
    testTimeout: 240_000,
    // The first test of a run that asks for a database starts it.
    hookTimeout: 180_000,
    // Most of the time is spent in other people's programs; vitest by itself would leave a core of two unused.
    maxWorkers: 2,
  },
});
