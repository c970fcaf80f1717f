import type pg from 'pg';
import { quoted, type TableShape } from './all-tables.ts';

/** Rows read at a time. */
const lot = 500;

/**
 * Every row of a table as a line of JSON: each column as PostgreSQL itself writes it as text, which it reads again exactly,
 * whatever its type. Read through a cursor, so that a large table is never held in memory.
 * @param client in a transaction, so that all tables are read as they were at one moment
 */
export async function* rowsOf(client: pg.ClientBase, { name, columns }: TableShape): AsyncGenerator<string> {
  const list = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  await client.query(
    `declare rows_of_table no scroll cursor for select array[${list}] as row from ${quoted(name)}`,
  );
  try {
    for (;;) {
      const { rows } = await client.query<{ row: (string | null)[] }>(`fetch ${lot} from rows_of_table`);
      if (rows.length === 0) return;
      for (const { row } of rows) yield `${JSON.stringify(row)}\n`;
    }
  } finally {
    await client.query('close rows_of_table');
  }
}
