import type pg from 'pg';
import { Mistake } from '../mistake.ts';

/** A table as it is copied: its columns with their types, in order, but for those the database makes by itself. */
export interface TableShape {
  name: string;
  columns: { name: string; type: string }[];
}

/** Views and what is only for now: none of it is kept. */
const leftOut = new Set([
  'live_release',
  'search_word',
  'migration',
  'rate_count',
  'daily_salt',
  'job_progress',
  'passkey_challenge',
  'sign_in_code',
  'work_sign_in',
  'session',
  'signing_key',
  // Worked out anew where it is missing.
  'free_word_meaning',
]);

/**
 * Every table that is kept, those others refer to first, so that rows can be put back in this order.
 * @param withSessions whether sign-ins are kept as well; a backup is no way to be somebody, so they are not
 */
export async function keptTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows: columns } = await client.query<{ table: string; name: string; type: string }>(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`);
  const { rows: refers } = await client.query<{ table: string; to: string }>(`
    select c.conrelid::regclass::text as "table", c.confrelid::regclass::text as "to" from pg_constraint c
    where c.contype = 'f' and c.conrelid <> c.confrelid`);
  const shapes = new Map<string, TableShape>();
  for (const { table, name, type } of columns) {
    if (leftOut.has(table)) continue;
    const shape = shapes.get(table) ?? { name: table, columns: [] };
    shape.columns.push({ name, type });
    shapes.set(table, shape);
  }
  return inOrder([...shapes.values()], refers);
}

function inOrder(shapes: TableShape[], refers: readonly { table: string; to: string }[]): TableShape[] {
  const ordered: TableShape[] = [];
  const done = new Set<string>();
  const known = new Set(shapes.map(({ name }) => name));
  while (ordered.length < shapes.length) {
    const ready = shapes.filter(
      ({ name }) =>
        !done.has(name) && refers.every(({ table, to }) => table !== name || done.has(to) || !known.has(to)),
    );
    if (ready.length === 0)
      throw new Mistake(
        'The tables of this database refer to each other in a circle.',
        'Use a release of Passalong.',
      );
    for (const shape of ready) {
      ordered.push(shape);
      done.add(shape.name);
    }
  }
  return ordered;
}

/** A name as SQL has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
