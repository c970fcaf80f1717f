import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import type { Visit } from '../people/visit.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { cellText } from '../sheets/sheet.ts';
import { readUpload } from '../web/upload.ts';
import { dayInWords } from '../web/words.ts';
import { type BroughtSheet, guessed } from './brought.ts';
import type { Campaign } from './campaign.ts';
import type { ToSteward } from './campaign-change-store.ts';
import { newestVersion } from './campaign-store.ts';
import { keepImport } from './import-store.ts';
import { repliesWords } from './replies-words.ts';

/** Bytes and rows of a table of replies: ten times what a county hands in on paper. */
const mostBytes = 5 * 1024 * 1024;
const mostRows = 5_000;

/**
 * Takes the table that a form brings and keeps it to be looked at; nothing of it counts yet.
 * @returns where it is kept, or what is wrong with it
 */
export function bring(
  site: Machinery,
  visit: Visit,
  permit: ToSteward,
  campaign: Campaign,
): Promise<{ id: string } | { fault: string }> {
  const { bring: own } = visit.words(repliesWords);
  const limits = {
    maxBytes: mostBytes,
    maxFiles: 1,
    fields: ['file'],
    folder: join(site.settings.data, 'incoming'),
  };
  return readUpload(visit.incoming ?? visit.request, limits, async ({ files: [file] }) => {
    if (!file) return { fault: own.nothing };
    const sheet = await sheetFrom(await readFile(file.path), file.name);
    if ('fault' in sheet) return sheet;
    if (sheet.rows.length - 1 > mostRows) return { fault: own.long(mostRows.toLocaleString('en-GB')) };
    if (sheet.rows.length < 2) return { fault: own.alone };
    const { questions } = await newestVersion(site.database, campaign.id);
    const columns = guessed(questions, sheet.rows[0]!);
    const kept = await keepImport(site.database, permit, campaign.id, { name: file.name, sheet, columns });
    return 'id' in kept ? kept : { fault: own.same(kept.name, dayInWords(kept.takenAt)) };
  });
}

async function sheetFrom(bytes: Uint8Array, name: string): Promise<BroughtSheet | { fault: string }> {
  try {
    const { sheet, told, lines } = await readSheet(bytes, name);
    // PostgreSQL keeps no NUL in JSON.
    const text = (cell: Parameters<typeof cellText>[0]) =>
      cellText(cell).replaceAll('\u0000', '').toWellFormed();
    return { rows: sheet.rows.map((row) => row.map(text)), lines, told };
  } catch (error) {
    if (error instanceof Mistake) return { fault: `${error.message} ${error.remedy}` };
    throw error;
  }
}
