import { aCampaign } from './a-campaign.ts';
import type { TestSite } from './site.ts';

/** A round with a row in every table that listening has, straight into the database; somebody wrote these words in it. */
export async function aWholeRound(t: Pick<TestSite, 'site'> & { pool: TestSite['pool'] }, words: string) {
  const { id, slug } = await aCampaign(t);
  const one = async (sql: string, values: unknown[]) =>
    (await t.pool.query<{ id: string }>(`${sql} returning id`, values)).rows[0]!.id;
  const brought = await one(
    `insert into reply_import (campaign_id, name, sha256, state, taken_at) values ($1, 'paper.csv', 'x', 'taken', now())`,
    [id],
  );
  const reply = await one(
    `insert into reply (campaign_id, version, source, import_id, may_quote) values ($1, 1, 'sheet', $2, true)`,
    [id, brought],
  );
  const part = JSON.stringify({ kind: 'text', text: words });
  await t.pool.query(`insert into reply_part (reply_id, question, part) values ($1, 'why', $2)`, [
    reply,
    part,
  ]);
  const word = await one(
    `insert into free_word (campaign_id, reply_id, question, field, text, state, shown) values ($1, $2, 'why', 'part', $3, 'fine', $3)`,
    [id, reply, words],
  );
  const theme = await one(
    `insert into theme (campaign_id, question, name, made) values ($1, 'why', 'the sea', 'hand')`,
    [id],
  );
  await t.pool.query(`insert into theme_member values ($1, $2, 'hand')`, [word, theme]);
  await t.pool.query(`insert into heard (campaign_id, counts) values ($1, '{}')`, [id]);
  await one(
    `insert into said_did (campaign_id, said, did) values ($1, '{"en": "Too little time"}', '{"en": "We made it shorter"}')`,
    [id],
  );
  return { id, slug };
}
