import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const alone = [
  // They measure how much memory their process takes, which nobody else may fill.
  'src/files/files.test.ts',
  'src/web/upload.test.ts',
  // They start whole programs and browsers, beside which loading the code is little.
  'test/{faults,journeys}/**/*.test.ts',
];

const limits = {
  // Browsers, Java and LibreOffice share two cores: a limit is for what hangs, not for what is slow.
  testTimeout: 240_000,
  // The first test of a run that asks for a database starts it.
  hookTimeout: 180_000,
};

const everything = [
  // A process for each file would spend much of the run on loading the same code and on starting. What a file opens it
  // closes; what a module keeps, it keeps for whoever comes next, as in the program.
  {
    test: {
      ...limits,
      name: 'together',
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
      exclude: alone,
      isolate: false,
    },
  },
  { test: { ...limits, name: 'alone', include: alone } },
];

// Killing things thirty times takes minutes: bin/faults does that, and nothing else.
const faults = [{ test: { ...limits, name: 'faults', include: ['test/faults/**/*.fault.ts'] } }];

export default defineConfig({
  test: {
    globalSetup: ['test/database/server.ts', 'test/site/assets.ts', 'test/office.ts', 'test/run-folders.ts'],
    projects: process.env.PASSALONG_FAULTS ? faults : everything,
    // Most of the time is spent in other people's programs, or in waiting for them, a quarter of it on two cores with two workers:
    // one more than that, where there are few.
    maxWorkers: Math.max(3, availableParallelism() - 1),
  },
});
