import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the samples are that were made into folders in this run, for whichever test needed one first. */
    madeSamples: string;
  }
}

/** A place for the samples of a run: to make one takes longer than to look at it. */
export default function setup(project: TestProject): () => void {
  const room = mkdtempSync(join(tmpdir(), 'pl-samples-'));
  project.provide('madeSamples', room);
  return () => rmSync(room, { recursive: true, force: true });
}
