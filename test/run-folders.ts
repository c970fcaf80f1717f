import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

interface RunFolders {
  /** Samples that were made into folders in this run, for whichever test needed one first: to make one takes longer than to look at it. */
  madeSamples: string;
  /** A file for each make of page that axe has judged in this run, whichever test opened it first: many journeys pass the same doors. */
  judgedPages: string;
}

declare module 'vitest' {
  export interface ProvidedContext extends RunFolders {}
}

/** Folders of one run, which its tests share. */
export default function setup(project: TestProject): () => void {
  const room = mkdtempSync(join(tmpdir(), 'pl-run-'));
  for (const name of ['madeSamples', 'judgedPages'] as const satisfies (keyof RunFolders)[]) {
    const folder = join(room, name);
    mkdirSync(folder);
    project.provide(name, folder);
  }
  return () => rmSync(room, { recursive: true, force: true });
}
