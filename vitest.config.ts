import { defineConfig } from 'vitest/config';

/** Some of the rooms that are pure (ARCHITECTURE.md): they keep nothing that one file of tests could leave to the next. */
const pure = 'src/{forms,look,shaping,stories,transcripts}/**/*.test.{ts,tsx}';

const limits = {
  // Browsers, Java and LibreOffice share two cores: a limit is for what hangs, not for what is slow.
  testTimeout: 240_000,
  // The first test of a run that asks for a database starts it.
  hookTimeout: 180_000,
};

const everything = [
  {
    test: {
      ...limits,
      name: 'with machinery',
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
      exclude: [pure],
    },
  },
  // Most of their time would be spent in loading the same code for each file.
  { test: { ...limits, name: 'pure', include: [pure], isolate: false } },
];

// Killing things thirty times takes minutes: bin/faults does that, and nothing else.
const faults = [{ test: { ...limits, name: 'faults', include: ['test/faults/**/*.fault.ts'] } }];

export default defineConfig({
  test: {
    globalSetup: [
      'test/database/server.ts',
      'test/site/assets.ts',
      'test/site/judged-pages.ts',
      'test/office.ts',
      'test/journeys/made-samples.ts',
    ],
    projects: process.env.PASSALONG_FAULTS ? faults : everything,
    // Most of the time is spent in other people's programs; vitest by itself would leave a core of two unused.
    maxWorkers: 2,
  },
});
