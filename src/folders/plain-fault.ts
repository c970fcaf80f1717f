import { Mistake } from '../mistake.ts';

/** What the operating system refuses, in plain words: what is wrong, and what to do. */
const refusals: Record<string, [string, string]> = {
  ENOENT: ['There is no such file or folder.', 'Check the name and where you are.'],
  EACCES: ['You may not read or write this.', 'Choose another place, or ask whoever owns it.'],
  EPERM: ['You may not read or write this.', 'Choose another place, or ask whoever owns it.'],
  EROFS: ['This disk can be read but not written.', 'Choose a folder on another disk.'],
  ENOSPC: ['The disk is full.', 'Make room, or choose a folder on another disk. Nothing was changed.'],
  EDQUOT: ['Your share of the disk is full.', 'Make room, or choose another disk. Nothing was changed.'],
  EFBIG: ['The file would be larger than this disk allows.', 'Choose a folder on another disk.'],
  ENOTDIR: ['Part of this path is a file, not a folder.', 'Check the path.'],
  EISDIR: ['This is a folder, not a file.', 'Give the name of a file.'],
  ENAMETOOLONG: ['The name is too long for this disk.', 'Choose a shorter one.'],
  ELOOP: ['The links on this path go round in a circle.', 'Give the path without links.'],
  EBUSY: ['Another program is using this.', 'Close it there and try again.'],
};

/**
 * Turns what the file system throws into a Mistake about `path`; anything else comes back as it was.
 */
export function plainFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = refusals[code];
  return refusal ? new Mistake(refusal[0], refusal[1], { file: path }) : error;
}
