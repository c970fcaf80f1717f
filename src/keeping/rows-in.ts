import type pg from 'pg';
import { Mistake } from '../mistake.ts';
import { quoted, type TableShape } from './all-tables.ts';

/** Rows put in at a time. */
const lot = 500;

/**
 * Puts rows into a table as `rowsOf` wrote them.
 * @param kept the columns as the backup names them: a column this program has besides keeps its default
 * @returns how many
 * @throws Mistake when a line is damaged
 */
export async function putRows(
  client: pg.ClientBase,
  kept: TableShape,
  lines: AsyncIterable<string>,
): Promise<number> {
  const names = kept.columns.map(({ name }) => quoted(name)).join(', ');
  const casts = kept.columns.map(({ type }, i) => `(row.v ->> ${i})::${type}`).join(', ');
  const statement = `insert into ${quoted(kept.name)} (${names}) overriding system value
    select ${casts} from jsonb_array_elements($1::jsonb) as row(v)`;
  let waiting: unknown[] = [];
  let count = 0;
  const put = async () => {
    if (waiting.length === 0) return;
    await client.query(statement, [JSON.stringify(waiting)]);
    count += waiting.length;
    waiting = [];
  };
  for await (const line of lines) {
    if (!line) continue;
    waiting.push(rowOf(line, kept));
    if (waiting.length >= lot) await put();
  }
  await put();
  return count;
}

/**
 * The lines of a file. Not by `readline`, for which a line also ends at U+2028 and U+2029, and these stand in what people
 * paste from Word.
 */
export async function* linesOf(file: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of file) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest) yield rest;
}

function rowOf(line: string, kept: TableShape): unknown {
  try {
    const row: unknown = JSON.parse(line);
    if (Array.isArray(row) && row.length === kept.columns.length) return row;
  } catch {
    // Told below.
  }
  throw new Mistake(
    `The rows of “${kept.name}” in this backup are damaged.`,
    'Use another backup. Nothing was put back.',
  );
}
