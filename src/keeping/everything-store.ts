import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';

/** One place where words stand. */
export interface FoundWords {
  /** Which kind of thing it is in. */
  where:
    | 'account'
    | 'telling'
    | 'passage'
    | 'shared words'
    | 'typed answer'
    | 'answer off the record'
    | 'note of a gatherer'
    | 'transcript'
    | 'story'
    | 'want'
    | 'address for letters'
    | 'question to a teller'
    | 'words to a teller'
    | 'address to ask again'
    | 'invitation'
    | 'answer to a release'
    | 'round of listening'
    | 'reply to a round of listening'
    | 'table of replies that waits'
    | 'words of a reply, as shown'
    | 'what was heard and done';
  /** The story it belongs to; null where to none. */
  story: string | null;
  slug: string | null;
  /** The words round it; for what is off the record, nothing: only its teller may read it. */
  text: string;
  at: Date;
}

/**
 * Everything that is kept with these words in it, for a person's right to see what is held (UK GDPR, article 15) and for freedom of
 * information: in rows, wherever text is. What is off the record is counted and not shown. That somebody looked is written down.
 * @param words at least two letters; capitals do not matter
 */
export async function everythingAbout(
  database: Database,
  permit: Permit<'steward', 'site'>,
  words: string,
): Promise<FoundWords[]> {
  const like = `%${words.replace(/[\\%_]/gu, '\\$&')}%`;
  const { rows } = await sql<FoundWords>`
    select 'account' as "where", null as story, null as slug, concat_ws(' · ', name, email, nullif(array_to_string(ways, ', '), ''), minutes || ' minutes') as text, made_at as at from person where erased_at is null and (name ilike ${like} or email ilike ${like})
    union all select 'story', s.title, s.slug, concat_ws(' · ', s.title, s.standfirst), s.updated_at from story s where s.title ilike ${like} or s.standfirst ilike ${like}
    union all select 'telling', s.title, s.slug, concat_ws(' · ', t.teller_name, t.teller_role, t.teller_email), t.made_at from telling t join story s on s.id = t.story_id
      where t.teller_name ilike ${like} or t.teller_role ilike ${like} or t.teller_email ilike ${like} or array_to_string(t.notes, ' ') ilike ${like}
    union all select 'passage', s.title, s.slug, p.said, p.updated_at from passage p join story s on s.id = p.story_id where p.said ilike ${like} or p.words ilike ${like} or p.asides::text ilike ${like} or p.asked ilike ${like} or p.speaker ilike ${like}
    union all select 'shared words', s.title, s.slug, r.words, r.agreed_at from release r join story s on s.id = r.story_id where r.words ilike ${like} or r.shown ilike ${like}
    union all select case when a.off_record then 'answer off the record' else 'typed answer' end, s.title, s.slug, case when a.off_record then '' else a.text end, a.written_at
      from typed_answer a join telling t on t.id = a.telling_id join story s on s.id = t.story_id where a.text ilike ${like}
    union all select 'note of a gatherer', s.title, s.slug, n.text, n.written_at from interview_note n join telling t on t.id = n.telling_id join story s on s.id = t.story_id where n.text ilike ${like}
    union all select 'transcript', s.title, s.slug, x.name, x.brought_at from transcript x join telling t on t.id = x.telling_id join story s on s.id = t.story_id where x.name ilike ${like}
    union all select 'answer to a release', s.title, s.slug, f.note, f.at from refusal f join telling t on t.id = f.telling_id join story s on s.id = t.story_id where f.note ilike ${like}
    union all select 'want', null, null, concat_ws(' · ', w.words, w.shown_words), w.at from want w where w.words ilike ${like} or w.shown_words ilike ${like}
    union all select 'want', null, null, c.words, c.made_at from common_want c where c.words ilike ${like}
      and not exists (select from want w where w.common_want_id = c.id and c.words in (w.words, w.shown_words))
    union all select 'address for letters', null, null, l.email, l.made_at from letter_reader l where l.email ilike ${like}
    union all select 'words to a teller', s.title, s.slug, e.will, e.at from evidence e join story s on s.id = e.story_id where e.will ilike ${like}
    union all select 'address to ask again', s.title, s.slug, m.email, e.at from evidence_mail m join evidence e on e.id = m.evidence_id join story s on s.id = e.story_id where m.email ilike ${like}
    union all select 'question to a teller', s.title, s.slug, a.words, a.at from asked_for a join telling t on t.id = a.telling_id join story s on s.id = t.story_id where a.words ilike ${like}
    union all select 'invitation', null, null, i.email, i.made_at from invitation i where i.email ilike ${like}
    union all select 'round of listening', c.name, null, concat_ws(' · ', c.name, c.programme, c.title ->> 'en', c.who_asks ->> 'en', c.what_happens ->> 'en'), c.updated_at from campaign c
      where c.name ilike ${like} or c.programme ilike ${like} or c.title::text ilike ${like} or c.who_asks::text ilike ${like} or c.what_happens::text ilike ${like}
        or exists (select 1 from campaign_version v where v.campaign_id = c.id and v.questions::text ilike ${like})
    union all select 'reply to a round of listening', c.name, null, coalesce(p.part ->> 'text', p.part ->> 'other', ''), p.saved_at
      from reply_part p join reply r on r.id = p.reply_id join campaign c on c.id = r.campaign_id where p.part ->> 'text' ilike ${like} or p.part ->> 'other' ilike ${like}
    union all select 'table of replies that waits', c.name, null, i.name, i.read_at from reply_import i join campaign c on c.id = i.campaign_id where i.name ilike ${like} or i.sheet::text ilike ${like}
    union all select 'words of a reply, as shown', c.name, null, f.shown, f.decided_at from free_word f join campaign c on c.id = f.campaign_id where f.shown ilike ${like}
    union all select 'what was heard and done', c.name, null, concat_ws(' · ', s.said ->> 'en', s.did ->> 'en'), s.updated_at from said_did s join campaign c on c.id = s.campaign_id where s.said::text ilike ${like} or s.did::text ilike ${like}
    union all select 'what was heard and done', c.name, null, n.name, h.made_at from heard h join campaign c on c.id = h.campaign_id
      cross join lateral jsonb_to_recordset(h.counts -> 'themes') as n (name text) where n.name ilike ${like}
    union all select 'what was heard and done', c.name, null, n.name, x.at from theme_change x join campaign c on c.id = x.campaign_id
      cross join lateral jsonb_to_recordset(x.before -> 'themes') as n (name text) where n.name ilike ${like}
    union all select 'what was heard and done', c.name, null, t.name, t.made_at from theme t join campaign c on c.id = t.campaign_id where t.name ilike ${like}
    order by at desc limit 500`.execute(database);
  await record(database, permit.hand, 'looked for everything', { detail: { found: rows.length } });
  return rows;
}
