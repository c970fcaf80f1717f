import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const core = [
  'mistake.ts',
  'bytes',
  'questions',
  'transcripts',
  'stories',
  'identity',
  'embedding',
  'shaping',
  'documents',
  'look',
  'forms',
  'writers',
  'hearing',
  'sheets',
];
const machinery = [
  'mistake.ts',
  'settings.ts',
  'addresses.ts',
  'machinery.ts',
  'database',
  'files',
  'mail',
  'jobs',
  'web',
  'look',
  'documents',
];

/** Which rooms of src/ each room may use. What is not listed may not be imported: code goes down, never back up. */
const mayUse: Record<string, string[]> = {
  'mistake.ts': [],
  bytes: [],
  questions: [],
  embedding: [],
  transcripts: ['mistake.ts', 'bytes'],
  stories: ['mistake.ts', 'questions', 'transcripts'],
  identity: ['mistake.ts', 'stories'],
  shaping: ['mistake.ts', 'questions', 'stories', 'identity', 'embedding'],
  documents: ['stories'],
  look: ['documents'],
  forms: ['questions', 'stories', 'documents'],
  writers: ['mistake.ts', 'questions', 'stories', 'documents', 'look'],
  hearing: ['mistake.ts', 'questions'],
  sheets: ['mistake.ts', 'bytes'],
  // Machinery: it knows nothing of stories.
  database: ['mistake.ts'],
  files: ['mistake.ts'],
  mail: ['mistake.ts'],
  jobs: ['mistake.ts', 'database'],
  web: ['mistake.ts', 'documents', 'look'],
  'settings-list.ts': [],
  'settings.ts': ['mistake.ts', 'settings-list.ts'],
  'addresses.ts': [],
  'machinery.ts': ['settings.ts', 'database', 'files', 'mail', 'jobs', 'web', 'embedding'],
  // Rooms of the trade: each may use the machinery, the core and the rooms named here.
  people: [...machinery],
  library: [...machinery, ...core, 'people'],
  suiting: [...machinery, ...core, 'people', 'library'],
  joining: [...machinery, 'people', 'library'],
  editions: [...machinery, ...core, 'people', 'library', 'suiting'],
  finding: [...machinery, ...core, 'people', 'library', 'suiting', 'editions'],
  telling: [...machinery, ...core, 'people', 'library'],
  wanting: [...machinery, ...core, 'people', 'library', 'editions', 'finding', 'telling', 'heard'],
  listening: [...machinery, ...core, 'people', 'library', 'suiting'],
  heard: [...machinery, ...core, 'people', 'library', 'editions', 'finding', 'listening'],
  workbench: [...machinery, ...core, 'people', 'library', 'editions'],
  releasing: [...machinery, ...core, 'people', 'library', 'editions', 'finding'],
  stewarding: [...machinery, ...core, 'people', 'library', 'editions', 'finding', 'keeping'],
  keeping: [...machinery, ...core, 'people', 'library', 'editions', 'finding'],
  evidence: [
    ...machinery,
    ...core,
    'people',
    'library',
    'editions',
    'telling',
    'wanting',
    'releasing',
    'stewarding',
  ],
  folders: [...core, 'editions'],
  site: [
    ...machinery,
    ...core,
    'people',
    'library',
    'suiting',
    'joining',
    'editions',
    'finding',
    'telling',
    'wanting',
    'listening',
    'heard',
    'workbench',
    'releasing',
    'stewarding',
    'keeping',
    'folders',
    'evidence',
  ],
  'cli.ts': ['mistake.ts', 'settings.ts', 'embedding', 'folders', 'site', 'keeping'],
  'main.ts': ['cli.ts'],
};

/** Names of folders that say nothing about what is in them. */
const vague = ['utils', 'util', 'lib', 'shared', 'common', 'helpers', 'services', 'misc', 'core'];

const sources = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/u.test(path));

function room(path: string): string {
  return path.split(sep)[1]!;
}

function imports(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(
    (match) => match[1]!,
  );
}

describe('the direction of imports, so that a room can be understood without those above it', () => {
  test('every room is known here', () => {
    expect(sources.length).toBeGreaterThan(40);
    for (const path of sources) expect(Object.keys(mayUse), path).toContain(room(path));
  });

  test.each(sources)('%s uses only what is below it', (path) => {
    for (const wanted of imports(path).filter((name) => name.startsWith('.'))) {
      const target = room(normalize(join(dirname(path), wanted)));
      if (target !== room(path)) expect(mayUse[room(path)], `${path} imports ${wanted}`).toContain(target);
    }
  });

  test('forms and the rules of the trade do no input or output', () => {
    const pure = [
      'bytes',
      'questions',
      'transcripts',
      'stories',
      'identity',
      'documents',
      'forms',
      'look',
      'hearing',
      'sheets',
    ];
    for (const path of sources.filter((source) => pure.includes(room(source))))
      for (const name of imports(path)) expect(name, path).not.toMatch(/^node:(fs|net|http|child_process)/u);
  });

  test('no folder has a name that says nothing', () => {
    for (const path of globSync('{src,test,bin}/**/*.*'))
      for (const part of dirname(path).split(sep)) expect(vague, path).not.toContain(part);
  });
});
