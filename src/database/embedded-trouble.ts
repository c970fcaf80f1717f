import { Mistake } from '../mistake.ts';

/** What the system and PostgreSQL say, in their words, and what it means for a person. */
const meanings: readonly [RegExp, (folder: string) => Mistake][] = [
  [
    /no space left|disk full|ENOSPC|EDQUOT|quota exceeded/iu,
    (folder) =>
      new Mistake(
        `The disk that holds ${folder} is full.`,
        'Make about 300 MB of room there, and start again. Nothing was lost.',
      ),
  ],
  [
    // A folder that cannot be made on a disk that can only be read is “no such file” to Node.
    /EROFS|read-only file system|ENOENT: .* mkdir/iu,
    (folder) =>
      new Mistake(
        `The disk that holds ${folder} can only be read.`,
        'Make it one that can be written, or set PASSALONG_DATA to a folder on another disk.',
      ),
  ],
  [
    /EACCES|EPERM|permission denied|operation not permitted/iu,
    (folder) =>
      new Mistake(
        `The account that Passalong runs as may not write to ${folder}, or not run programs from there.`,
        'Give the folder to that account, or set PASSALONG_DATA to a folder that is its own.',
      ),
  ],
  [
    /could not look up effective user/iu,
    () =>
      new Mistake(
        'Passalong runs as an account that has a number and no name, and PostgreSQL wants a name.',
        'In a container leave out --user; elsewhere make an account for it. Or set DATABASE_URL.',
      ),
  ],
];

/** A fault at the folder of the database, as a Mistake where a person can put it right; otherwise as it came. */
export function inPlainWords(error: unknown, folder: string): unknown {
  if (error instanceof Mistake) return error;
  return meantBy(error instanceof Error ? error.message : String(error), folder) ?? error;
}

/** What some words of the system mean; null when they say nothing a person can put right. */
export function meantBy(words: string, folder: string): Mistake | null {
  const found = meanings.find(([pattern]) => pattern.test(words));
  return found ? found[1](folder) : null;
}
