import { Readable } from 'node:stream';
import { everAsked } from '../hearing/codebook.ts';
import type { Machinery } from '../machinery.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { streamXlsx } from '../sheets/stream-xlsx.ts';
import { writeCsv } from '../sheets/write-csv.ts';
import { writeXlsx } from '../sheets/write-xlsx.ts';
import { Refused } from '../web/refused.ts';
import type { Campaign } from './campaign.ts';
import type { ToSteward } from './campaign-change-store.ts';
import { newestVersion, versionsOf } from './campaign-store.ts';
import { codebookSheet, headingsOf, rowOut, templateSheet } from './replies-out.ts';
import { recordExport, repliesAfter } from './replies-store.ts';
import { repliesWords } from './replies-words.ts';

/** Replies read at a time. */
const lot = 500;
/** Bytes of the mark at the beginning of our .csv: in a file of several pieces only the first has one. */
const markBytes = 3;

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/**
 * A file of a round: its replies, their codebook, or an empty table to fill in. That replies were taken out is written down.
 * @param name as the address has it
 * @throws Refused when there is no such file
 */
export async function repliesFile(
  { database }: Machinery,
  permit: ToSteward,
  campaign: Campaign,
  name: string,
): Promise<Response> {
  const answer = (body: Uint8Array | ReadableStream, type: keyof typeof types) =>
    new Response(body as BodyInit, {
      headers: {
        'content-type': types[type],
        'content-disposition': `attachment; filename="${campaign.slug}-${name}"`,
      },
    });
  const asked = everAsked((await versionsOf(database, campaign.id)).map(({ questions }) => questions));
  const rows = async function* () {
    let [after, number]: [string | null, number] = [null, 0];
    for (;;) {
      const { replies, last } = await repliesAfter(database, campaign.id, after, lot);
      if (last === null) return;
      yield replies.map((reply) => rowOut(asked, reply, ++number));
      after = last;
    }
  };
  const replies = (all: Sheet['rows']): Sheet => ({ name: repliesWords.en.out.replies, rows: all });
  switch (name) {
    case 'template.xlsx': {
      const { questions } = await newestVersion(database, campaign.id);
      return answer(await writeXlsx([templateSheet(questions), codebookSheet(questions)]), 'xlsx');
    }
    case 'codebook.csv':
      return answer(writeCsv(codebookSheet(asked)), 'csv');
    case 'replies.xlsx': {
      await recordExport(database, permit, campaign.id, name);
      const first = { name: repliesWords.en.out.replies, heading: headingsOf(asked) };
      return answer(asStream(streamXlsx(first, rows(), [codebookSheet(asked)])), 'xlsx');
    }
    case 'replies.csv': {
      await recordExport(database, permit, campaign.id, name);
      const pieces = async function* () {
        yield writeCsv(replies([headingsOf(asked)]));
        for await (const some of rows()) yield writeCsv(replies(some)).subarray(markBytes);
      };
      return answer(asStream(pieces()), 'csv');
    }
    default:
      throw new Refused('not here');
  }
}

/** Read only as fast as whoever takes it: a slow line holds a few rows. */
function asStream(pieces: AsyncIterable<Uint8Array>): ReadableStream {
  return Readable.toWeb(Readable.from(pieces)) as ReadableStream;
}
