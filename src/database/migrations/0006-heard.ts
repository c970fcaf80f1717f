/** The name under which it is recorded for ever. */
export const name = '0006-heard';

/**
 * Themes: what a steward changed, as it was before, so that she can undo it; and the meaning of what people wrote, worked out when
 * it is decided on, so that putting it together takes seconds. Meanings can be worked out anew, so no backup holds them.
 */
export const sql = `
create table theme_change (
  id bigint generated always as identity primary key,
  campaign_id uuid not null references campaign (id) on delete cascade,
  question text not null,
  does text not null,
  before jsonb not null,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now(),
  undone_at timestamptz
);
create index theme_change_question on theme_change (campaign_id, question, id desc) where undone_at is null;

create table free_word_meaning (
  free_word_id uuid primary key references free_word (id) on delete cascade,
  words_hash text not null,
  meanings bytea not null
);
`;
