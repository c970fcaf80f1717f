import pg from 'pg';

/** Times a query is asked before its plan is worth keeping. */
const oftenEnough = 20;
/** Queries whose plan is kept: each costs the server some tens of kilobytes a connection. */
const mostKept = 100;
/** Different queries that are counted; beyond it they are those whose text holds a list of another length each time. */
const mostCounted = 2_000;

const asked = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A connection on which the server keeps the plan of what is asked over and over, as a prepared statement of a name: of a page
 * of a story most of the server's time was planning.
 */
export class PlannedClient extends pg.Client {
  // As `pg` has it: what it is given goes on as it is, but for a text with values.
  override query(...args: unknown[]): never {
    const [text, values] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null;
    const asIs = super.query.bind(this) as (...given: unknown[]) => never;
    return name === null ? asIs(...args) : asIs({ name, text, values }, ...args.slice(2));
  }
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) return known;
  const times = (asked.get(text) ?? 0) + 1;
  if (times === 1 && asked.size >= mostCounted) return null;
  asked.set(text, times);
  if (times < oftenEnough || names.size >= mostKept || !mayBeKept(text)) return null;
  const name = `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * Not "every column": a newer program adds one while this one runs, and a kept plan would then fail. Not
 * search by words: how it is best done hangs on how common the words are.
 */
function mayBeKept(text: string): boolean {
  return /^(?:select|with|insert|update|delete) /u.test(text) && !/(?:^| |\.)\*| @@ |for update/u.test(text);
}
