/** What people are asked, what they reply, what they want to know, and whether a form helped. */
export const name = '0002-listening';

export const sql = `
create table campaign (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  wording jsonb not null,
  version int not null default 1,
  opens_on date,
  closes_on date,
  keep_months int not null default 24,
  shows_results boolean not null default true,
  follows uuid references campaign (id) on delete set null,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  closed_at timestamptz
);

create table campaign_version (
  campaign_id uuid not null references campaign (id) on delete cascade,
  version int not null,
  asked jsonb not null,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  primary key (campaign_id, version)
);

create table reply_import (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  file_name text not null,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now()
);

create table reply (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  version int not null,
  key_hash text unique,
  language text not null default 'en',
  is_trial boolean not null default false,
  import_id uuid references reply_import (id) on delete cascade,
  begun_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  finished_at timestamptz,
  counted_at timestamptz,
  split_at timestamptz
);
create index reply_campaign on reply (campaign_id, finished_at);

create table reply_part (
  reply_id uuid not null references reply (id) on delete cascade,
  key text not null,
  part jsonb not null,
  primary key (reply_id, key)
);

create table free_words (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  reply_id uuid not null references reply (id) on delete cascade,
  key text not null,
  words text not null,
  may_quote boolean not null default false,
  found jsonb not null default '[]',
  state text not null default 'new' check (state in ('new', 'waiting', 'may be shown', 'kept back')),
  looked_by uuid references person (id) on delete set null,
  looked_at timestamptz,
  meaning bytea,
  unique (reply_id, key)
);
create index free_words_campaign on free_words (campaign_id, key, state);

create table theme (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  key text not null,
  title text not null,
  position int not null default 0,
  made_by text not null default 'program' check (made_by in ('program', 'person')),
  made_at timestamptz not null default now()
);
create index theme_campaign on theme (campaign_id, key);

create table theme_quote (
  theme_id uuid not null references theme (id) on delete cascade,
  words_id uuid not null references free_words (id) on delete cascade,
  begin_at int not null,
  end_at int not null,
  check (begin_at >= 0 and end_at > begin_at),
  primary key (theme_id, words_id, begin_at)
);

create table deed (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  said text not null,
  done text not null,
  link text not null default '',
  link_words text not null default '',
  position int not null default 0,
  made_by uuid references person (id) on delete set null,
  at timestamptz not null default now()
);
create index deed_campaign on deed (campaign_id);

alter table want
  add column code text not null unique default substr(replace(gen_random_uuid()::text, '-', ''), 1, 12),
  add column state text not null default 'new' check (state in ('new', 'waiting', 'shown', 'kept back')),
  add column found jsonb not null default '[]',
  add column story_id uuid references story (id) on delete set null,
  add column reply_id uuid references reply (id) on delete set null,
  add column with_id uuid references want (id) on delete set null,
  add column meaning bytea,
  add column looked_by uuid references person (id) on delete set null,
  add column looked_at timestamptz;
create index want_with on want (with_id);
create index want_state on want (state);

create table want_too (
  id uuid primary key default gen_random_uuid(),
  want_id uuid not null references want (id) on delete cascade,
  mark text not null,
  place text,
  at timestamptz not null default now(),
  unique (want_id, mark)
);

create table want_hearer (
  id uuid primary key default gen_random_uuid(),
  want_id uuid not null references want (id) on delete cascade,
  person_id uuid references person (id) on delete cascade,
  email text,
  key_hash text unique,
  confirmed_at timestamptz,
  at timestamptz not null default now(),
  check (person_id is not null or email is not null)
);
create unique index want_hearer_once on want_hearer (want_id, coalesce(person_id::text, lower(email)));

create table want_match (
  want_id uuid not null references want (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  nearness real not null,
  is_right boolean,
  at timestamptz not null default now(),
  primary key (want_id, passage_id)
);
create index want_match_passage on want_match (passage_id);

create table want_told (
  hearer_id uuid not null references want_hearer (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  at timestamptz not null default now(),
  primary key (hearer_id, passage_id)
);

create table want_asking (
  id uuid primary key default gen_random_uuid(),
  want_id uuid not null references want (id) on delete cascade,
  telling_id uuid not null references telling (id) on delete cascade,
  asked_by uuid references person (id) on delete set null,
  at timestamptz not null default now(),
  unique (want_id, telling_id)
);

create table letter (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references person (id) on delete cascade,
  email text,
  at timestamptz not null default now(),
  check (person_id is not null or email is not null)
);
create index letter_whom on letter (coalesce(person_id::text, lower(email)), at);

alter table person
  add column ways text[] not null default '{}',
  add column minutes int,
  add column letter_day int not null default 5 check (letter_day between 0 and 7),
  add column letter_hour int not null default 8 check (letter_hour between 0 and 23);

create table evidence (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  form text not null,
  mark text not null,
  helped text check (helped in ('yes', 'a little', 'no')),
  will_do text not null default '',
  email text,
  key_hash text unique,
  ask_on date,
  asked_at timestamptz,
  did text check (did in ('yes', 'some', 'not yet', 'no')),
  did_words text not null default '',
  at timestamptz not null default now(),
  unique (story_id, form, mark)
);
create index evidence_ask on evidence (ask_on) where asked_at is null;
`;
