/** The name under which it is recorded for ever. */
export const name = '0002-listening';

/**
 * Rounds of listening and what people replied. Of whoever replies nothing is kept but the replies: no address, no account. A
 * version of the questions is never changed once it is made, so a reply always means what was asked. Free words are shown
 * to nobody before the guard for names has looked and a person has decided. What counts goes through the view
 * `counted_reply`, and through nothing else.
 */
export const sql = `
create table campaign (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  programme text not null default '',
  title jsonb not null,
  who_asks jsonb not null,
  what_happens jsonb not null,
  opens_on date not null,
  closes_on date not null,
  kept_until date not null,
  opened_at timestamptz,
  closed_at timestamptz,
  emptied_at timestamptz,
  shows_heard boolean not null default true,
  trial_key text not null unique,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (opens_on <= closes_on and closes_on <= kept_until)
);

create table campaign_version (
  campaign_id uuid not null references campaign (id) on delete cascade,
  number int not null,
  questions jsonb not null,
  standard_version text not null,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  primary key (campaign_id, number)
);

create table reply_import (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  name text not null,
  sha256 text not null,
  sheet jsonb,
  columns jsonb not null default '{}',
  state text not null default 'read' check (state in ('read', 'taken', 'set aside', 'undone')),
  replies int not null default 0,
  person_id uuid references person (id) on delete set null,
  read_at timestamptz not null default now(),
  taken_at timestamptz
);
create index reply_import_campaign on reply_import (campaign_id, sha256);

create table reply (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  version int not null,
  key_hash text unique,
  trial boolean not null default false,
  source text not null default 'site' check (source in ('site', 'sheet')),
  import_id uuid references reply_import (id) on delete cascade,
  language text not null default 'en' check (language in ('en', 'cy')),
  kind_of_place text,
  role text,
  region text,
  may_quote boolean,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((source = 'sheet') = (import_id is not null)),
  foreign key (campaign_id, version) references campaign_version (campaign_id, number)
);
create index reply_campaign on reply (campaign_id, version);
create index reply_import_of on reply (import_id) where import_id is not null;

create table reply_part (
  reply_id uuid not null references reply (id) on delete cascade,
  question text not null,
  part jsonb,
  revision int not null default 1,
  saved_at timestamptz not null default now(),
  primary key (reply_id, question)
);

create view counted_reply as
  select r.* from reply r
  where not r.trial
    and exists (select 1 from reply_part p where p.reply_id = r.id and p.part is not null);

create table free_word (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  reply_id uuid not null references reply (id) on delete cascade,
  question text not null,
  field text not null check (field in ('part', 'other')),
  text text not null,
  found jsonb not null default '[]',
  state text not null check (state in ('waiting', 'held', 'fine', 'hidden')),
  shown text,
  looked_at timestamptz not null default now(),
  decided_by uuid references person (id) on delete set null,
  decided_at timestamptz,
  unique (reply_id, question, field),
  check ((state = 'fine') = (shown is not null))
);
create index free_word_campaign on free_word (campaign_id, question, state);

create table theme (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  question text not null,
  name text not null,
  position int not null default 0,
  made text not null check (made in ('machine', 'hand')),
  made_at timestamptz not null default now()
);
create index theme_campaign on theme (campaign_id, question, position);

create table theme_member (
  free_word_id uuid primary key references free_word (id) on delete cascade,
  theme_id uuid not null references theme (id) on delete cascade,
  put text not null check (put in ('machine', 'hand'))
);
create index theme_member_theme on theme_member (theme_id);

create table heard (
  campaign_id uuid primary key references campaign (id) on delete cascade,
  counts jsonb not null,
  made_at timestamptz not null default now()
);

create table said_did (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign (id) on delete cascade,
  said jsonb not null,
  did jsonb not null,
  links jsonb not null default '[]',
  position int not null default 0,
  published_at timestamptz,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index said_did_campaign on said_did (campaign_id, position);
`;
