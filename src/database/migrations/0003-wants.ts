/** The name under which it is recorded for ever. */
export const name = '0003-wants';

/**
 * Wants that gather, are looked at before they are shown, are answered, asked for and written about once a week. What was said
 * before waits for somebody to look at it: its writers were told that only those who gather stories would read it.
 */
export const sql = `
create table signing_key (
  name text primary key,
  key text not null,
  made_at timestamptz not null default now()
);

create table common_want (
  id uuid primary key default gen_random_uuid(),
  code text not null unique default substr(replace(gen_random_uuid()::text, '-', ''), 1, 10),
  words text,
  meaning bytea,
  joined_into text,
  apart uuid[] not null default '{}',
  made_at timestamptz not null default now(),
  shown_at timestamptz
);
create index common_want_shown on common_want (shown_at) where joined_into is null;

alter table want
  add column state text not null default 'waiting' check (state in ('waiting', 'shown', 'hidden')),
  add column shown_words text,
  add column same_words text not null default '',
  add column found text[] not null default '{}',
  add column browser text,
  add column place_id uuid references place (id) on delete set null,
  add column story_id uuid references story (id) on delete set null,
  add column common_want_id uuid references common_want (id) on delete set null,
  add column meaning bytea,
  add column looked_at timestamptz,
  add column looked_by uuid references person (id) on delete set null;
insert into common_want (id, made_at) select id, at from want;
update want set common_want_id = id;
create index want_state on want (state, at);
create index want_common on want (common_want_id);
create index want_same on want (same_words) where same_words <> '';

create table want_too (
  id uuid primary key default gen_random_uuid(),
  common_want_id uuid not null references common_want (id) on delete cascade,
  person_id uuid references person (id) on delete set null,
  browser text,
  at timestamptz not null default now()
);
create unique index want_too_person on want_too (common_want_id, person_id);
create unique index want_too_browser on want_too (common_want_id, browser);

create view wanted_by as
  select w.common_want_id, coalesce(w.person_id::text, w.browser, w.id::text) as who, coalesce(w.place_id, p.place_id) as place_id
    from want w left join person p on p.id = w.person_id where w.state = 'shown'
  union all
  select t.common_want_id, coalesce(t.person_id::text, t.browser, t.id::text), p.place_id
    from want_too t left join person p on p.id = t.person_id;

create table want_answer (
  common_want_id uuid not null references common_want (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  release_id uuid not null references release (id) on delete cascade,
  score real not null,
  at timestamptz not null default now(),
  struck_at timestamptz,
  primary key (common_want_id, passage_id)
);
create index want_answer_release on want_answer (release_id);
create index want_answer_passage on want_answer (passage_id);

create table asked_for (
  telling_id uuid primary key references telling (id) on delete cascade,
  common_want_id uuid references common_want (id) on delete set null,
  words text not null,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now()
);
create index asked_for_want on asked_for (common_want_id);

create table letter_reader (
  id uuid primary key default gen_random_uuid(),
  email text,
  person_id uuid references person (id) on delete cascade,
  language text not null default 'en' check (language in ('en', 'cy')),
  made_at timestamptz not null default now(),
  check ((email is null) <> (person_id is null))
);
create unique index letter_reader_email on letter_reader (lower(email));
create unique index letter_reader_person on letter_reader (person_id);

create table letter_key (
  token_hash text primary key,
  reader_id uuid not null references letter_reader (id) on delete cascade,
  made_for text not null check (made_for in ('confirm', 'stop')),
  common_want_id uuid references common_want (id) on delete cascade,
  made_at timestamptz not null default now(),
  expires_at timestamptz
);
create index letter_key_reader on letter_key (reader_id);

create table letter_want (
  reader_id uuid not null references letter_reader (id) on delete cascade,
  common_want_id uuid not null references common_want (id) on delete cascade,
  want_id uuid references want (id) on delete set null,
  at timestamptz not null default now(),
  confirmed_at timestamptz,
  primary key (reader_id, common_want_id)
);
create index letter_want_common on letter_want (common_want_id);

create table weekly_letter (
  id uuid primary key default gen_random_uuid(),
  reader_id uuid not null references letter_reader (id) on delete cascade,
  due_at timestamptz not null,
  made_at timestamptz not null default now(),
  sending_at timestamptz,
  sent_at timestamptz,
  unique (reader_id, due_at)
);

create table letter_mention (
  reader_id uuid not null references letter_reader (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  common_want_id uuid not null references common_want (id) on delete cascade,
  letter_id uuid not null references weekly_letter (id) on delete cascade,
  primary key (reader_id, passage_id, common_want_id)
);
create index letter_mention_letter on letter_mention (letter_id);
`;
