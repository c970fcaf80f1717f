import { type Browser, chromium } from 'playwright-core';
import { needs } from './programs.ts';

/** Without them, Chromium asks the network for things of its own, which a closed network refuses many at a time. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * No page runs a script long enough for it to be worth optimising: to have axe judge fourteen pages took 5.9 seconds of the
 * processor with what V8 compiles on the side, and 3.3 without. What scripts do stays the same.
 */
const brief = '--js-flags=--no-opt --no-maglev';

/** Starts a Chromium for tests: the one that the variable CHROMIUM names, or else what is installed. */
export function launched(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? needs('chromium')?.path ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...quiet, brief] });
}
