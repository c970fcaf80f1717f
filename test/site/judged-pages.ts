import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with a file for each make of page that axe has judged in this run, whichever test opened it first. */
    judgedPages: string;
  }
}

/** Keeps in mind for a run which pages were judged: many journeys pass the same doors. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pl-judged-'));
  project.provide('judgedPages', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
