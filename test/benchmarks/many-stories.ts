/**
 * Fills an empty site with stories that everybody may read: 3,060 of 100,000 passages unless told otherwise, told,
 * released and in the index of words. For benchmarks: rows go in a thousand at a time.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { dimensions, packed } from '../../src/finding/meaning.ts';
import { aPassage, aTitle, dice } from './story-texts.ts';

/** What to make. */
export interface ManyOptions {
  stories?: number;
  passages?: number;
  seed?: number;
  /** Numbers that stand for the meaning of each passage, so that search by meaning has something to look through. */
  meanings?: boolean;
}

/** What was made. */
export interface Many {
  stories: { id: string; slug: string }[];
  passages: number;
  seconds: number;
}

const kinds = ['county council', 'unitary council', 'NHS trust', 'housing association', 'charity'];
const regions = ['North East', 'North West', 'East Midlands', 'London', 'South West', 'Wales', 'Scotland'];
const topics = [
  'trust',
  'homes',
  'older people',
  'young people',
  'data',
  'food',
  'mental health',
  'planning',
  'money',
  'volunteers',
];

type Row = Record<string, unknown>;

/** Makes them. The database must have its schema and no story. */
export async function manyStories(pool: pg.Pool, options: ManyOptions = {}): Promise<Many> {
  const { stories = 3060, passages = 100_000, seed = 7, meanings = false } = options;
  const began = performance.now();
  const roll = dice(seed);
  const insert = inserter(pool);
  const places = await makePlaces(insert);
  const topicIds = topics.map(() => randomUUID());
  await insert(
    'topic',
    topics.map((name, i) => ({ id: topicIds[i], slug: name.replace(' ', '-'), name })),
  );
  const made: Many['stories'] = [];
  const lot: Record<string, Row[]> = {
    story: [],
    story_topic: [],
    telling: [],
    passage: [],
    release: [],
    search_line: [],
  };
  const flush = async () => {
    for (const [table, rows] of Object.entries(lot)) await insert(table, rows.splice(0));
  };
  let left = passages;
  for (let s = 0; s < stories; s++) {
    const even = left / (stories - s);
    const count = s === stories - 1 ? left : Math.max(4, Math.min(left, Math.round(even * (0.5 + roll()))));
    left -= count;
    const story = randomUUID();
    const slug = `story-${s + 1}`;
    made.push({ id: story, slug });
    const title = aTitle(roll);
    lot.story!.push({
      id: story,
      slug,
      title,
      standfirst: `What happened, told by who was there.`,
      place_id: places[s % places.length],
      invented: true,
    });
    lot.story_topic!.push({ story_id: story, topic_id: topicIds[s % topicIds.length] });
    const telling = randomUUID();
    lot.telling!.push({
      id: telling,
      story_id: story,
      number: 1,
      teller_name: 'Somebody',
      teller_role: 'a service manager',
      source: 'transcript',
      questions_version: '1',
    });
    for (let p = 0; p < count; p++)
      addPassage(lot, { story, telling, number: p + 1, roll, day: s % 900, meanings });
    if (lot.passage!.length > 1000) await flush();
  }
  await flush();
  // As the server would by itself a minute or two later, in the middle of what is measured.
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
  return { stories: made, passages, seconds: (performance.now() - began) / 1000 };
}

interface PassageToAdd {
  story: string;
  telling: string;
  number: number;
  roll: () => number;
  day: number;
  meanings: boolean;
}

function addPassage(
  lot: Record<string, Row[]>,
  { story, telling, number, roll, day, meanings }: PassageToAdd,
): void {
  const question = 1 + Math.floor(roll() * 11);
  const said = aPassage(roll, question);
  const words = said.join(' ');
  const [id, release] = [randomUUID(), randomUUID()];
  const suggested = {
    questions: [question],
    headline: { said: said[0] },
    key: said[Math.floor(roll() * said.length)],
    matters: Math.round(roll() * 100) / 100,
    tip: roll() < 0.2 ? said[1] : null,
    step: null,
    people: [],
    methods: [],
    part: null,
  };
  lot.passage!.push({
    id,
    story_id: story,
    telling_id: telling,
    number,
    speaker: 'Somebody',
    said: words,
    words,
    suggested,
  });
  const at = new Date(Date.UTC(2024, 0, 1 + day)).toISOString();
  lot.release!.push({
    id: release,
    story_id: story,
    telling_id: telling,
    passage_id: id,
    audience: 'everyone',
    words,
    passage_revision: 1,
    shown_as: 'role',
    shown: 'a service manager',
    hand: 'teller',
    agreed_at: at,
    public_from: at,
  });
  lot.search_line!.push({
    release_id: release,
    story_id: story,
    passage_id: id,
    questions: [question],
    words,
    // Lines of the last two minutes are read again and again, in case one came late (finding/line-worker.ts); these did not come today.
    made_at: at,
    ...(meanings && madeUpMeaning(roll, said.length)),
  });
}

/** As it is packed (src/finding/meaning.ts): nearness to anything real is chance, the work of finding it is not. */
function madeUpMeaning(roll: () => number, sentences: number): Row {
  const vectors = Array.from({ length: sentences }, () =>
    Float32Array.from({ length: dimensions }, () => roll() - 0.5),
  );
  const { meaning, signs } = packed(
    vectors.map(() => 'as long as a sentence is'),
    vectors,
  );
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
  return { meaning: hex(meaning), signs: hex(signs) };
}

async function makePlaces(insert: Insert): Promise<string[]> {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    id: randomUUID(),
    slug: `place-${i + 1}`,
    name: `Place ${i + 1}`,
    kind: kinds[i % kinds.length],
    setting: ['rural', 'urban', 'mixed'][i % 3],
    size: ['small', 'medium', 'large'][i % 3],
    region: regions[i % regions.length],
  }));
  await insert('place', rows);
  return rows.map(({ id }) => id);
}

type Insert = (table: string, rows: Row[]) => Promise<void>;

/** Rows as one statement: PostgreSQL reads them from JSON by the types of the table's own columns. */
function inserter(pool: pg.Pool): Insert {
  return async (table, rows) => {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]!).join(', ');
    await pool.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  };
}
