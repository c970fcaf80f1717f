import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, test } from 'vitest';

/** Other people's programs with which the tests open what we write. */
const programs = {
  // Without a window of its own it does the same work in half the time.
  chromium: {
    find: () => onPath('chromium-headless-shell') ?? onPath('chromium') ?? onPath('google-chrome'),
    debian: 'chromium-headless-shell',
  },
  java: { find: () => onPath('java'), debian: 'default-jre-headless' },
  epubcheck: { find: () => existing('/usr/share/java/epubcheck.jar'), debian: 'epubcheck' },
  soffice: { find: () => onPath('soffice'), debian: 'libreoffice-writer, libreoffice-impress' },
  // LibreOffice without its spreadsheets opens no .xlsx.
  calc: {
    find: () => existing('/usr/lib/libreoffice/program/libsclo.so'),
    debian: 'libreoffice-calc',
  },
  pdfinfo: { find: () => onPath('pdfinfo'), debian: 'poppler-utils' },
  pdffonts: { find: () => onPath('pdffonts'), debian: 'poppler-utils' },
  pdftotext: { find: () => onPath('pdftotext'), debian: 'poppler-utils' },
  pdftoppm: { find: () => onPath('pdftoppm'), debian: 'poppler-utils' },
  qpdf: { find: () => onPath('qpdf'), debian: 'qpdf' },
};

/**
 * Told to Java: a checker runs for seconds, in which to compile it well, on threads of its own, costs more than it gives. What is
 * compiled so needs more room for what waits.
 */
export const briefJava = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'];

/** The name of a program that some tests need. */
export type ProgramName = keyof typeof programs;

function onPath(command: string): string | null {
  try {
    return execFileSync('/bin/sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

function existing(path: string): string | null {
  return existsSync(path) ? path : null;
}

/** Where a program (or, for a Java one, its archive) is on this machine; null where it is not. */
export function needs(name: ProgramName): { path: string } | null {
  const path = programs[name].find();
  return path ? { path } : null;
}

/**
 * A group of tests that open files with other people's programs. Where one is missing the group is reported as
 * skipped, with the names; in CI (the variable CI is set) that is a failure, because nobody would look.
 */
export function describeWith(wanted: ProgramName[], name: string, tests: () => void): void {
  const missing = wanted.filter((program) => !needs(program));
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  const reason = `needs ${missing.map((m) => `${m} (Debian: ${programs[m].debian})`).join(', ')}`;
  if (process.env.CI)
    test(name, () => {
      throw new Error(`${name}: ${reason}, and CI skips nothing`);
    });
  else describe.skip(`${name}: ${reason}`, tests);
}
