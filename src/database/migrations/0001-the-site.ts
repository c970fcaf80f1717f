/** The name under which it is recorded for ever. */
export const name = '0001-the-site';

/**
 * The first released schema. A state is a row: who and when come free, and undoing is a row too. Text ids of people's
 * links are kept as hashes only. What readers see goes through the view `live_release`, and through nothing else.
 */
export const sql = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table place (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  kind text not null,
  setting text not null check (setting in ('rural', 'urban', 'mixed')),
  size text not null check (size in ('small', 'medium', 'large')),
  region text not null,
  about text not null default '',
  made_at timestamptz not null default now()
);

create table person (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  name text not null default '',
  role text not null default 'member' check (role in ('member', 'gatherer', 'steward')),
  language text not null default 'en' check (language in ('en', 'cy')),
  place_id uuid references place (id) on delete set null,
  made_at timestamptz not null default now(),
  seen_on date,
  erased_at timestamptz
);
create unique index person_email on person (lower(email)) where erased_at is null;

create table sign_in_code (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  code_hash text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);
create index sign_in_code_email on sign_in_code (lower(email), made_at desc);

create table session (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  person_id uuid not null references person (id) on delete cascade,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  second_step_at timestamptz,
  device text not null default ''
);
create index session_person on session (person_id);

create table passkey (
  id text primary key,
  person_id uuid not null references person (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_person on passkey (person_id);

create table passkey_challenge (
  id text primary key,
  challenge text not null,
  person_id uuid references person (id) on delete cascade,
  expires_at timestamptz not null
);

create table authenticator (
  person_id uuid primary key references person (id) on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  made_at timestamptz not null default now()
);

create table recovery_code (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz
);
create index recovery_code_person on recovery_code (person_id);

create table work_account (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person (id) on delete cascade,
  second_step boolean not null default false,
  made_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index work_account_person on work_account (person_id);

create table work_sign_in (
  state text primary key,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create table invitation (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  role text not null check (role in ('member', 'gatherer', 'steward')),
  token_hash text not null unique,
  invited_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);

create index invitation_email on invitation (lower(email));

create table daily_salt (
  day date primary key,
  salt text not null
);

create table rate_count (
  bucket text not null,
  began_at timestamptz not null,
  count int not null,
  primary key (bucket, began_at)
);

create table topic (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null
);

create table story (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  standfirst text,
  place_id uuid references place (id) on delete set null,
  language text not null default 'en-GB',
  invented boolean not null default false,
  version int not null default 1,
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  review_on date
);
create index story_place on story (place_id);

create table story_topic (
  story_id uuid not null references story (id) on delete cascade,
  topic_id uuid not null references topic (id) on delete cascade,
  primary key (story_id, topic_id)
);

create table story_gatherer (
  story_id uuid not null references story (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  since timestamptz not null default now(),
  primary key (story_id, person_id)
);

create table story_review (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  person_id uuid references person (id) on delete set null,
  says text not null check (says in ('still true', 'has changed')),
  note text not null default '',
  at timestamptz not null default now()
);

create table telling (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  number int not null,
  person_id uuid references person (id) on delete set null,
  teller_name text not null default '',
  teller_role text not null default '',
  teller_email text,
  source text not null default 'typed' check (source in ('typed', 'transcript', 'interview')),
  questions_version text not null,
  title text,
  notes text[] not null default '{}',
  speakers jsonb not null default '[]',
  made_at timestamptz not null default now(),
  began_at timestamptz,
  told_at timestamptz,
  unique (story_id, number)
);
create index telling_person on telling (person_id);

create table telling_key (
  id uuid primary key default gen_random_uuid(),
  telling_id uuid not null references telling (id) on delete cascade,
  token_hash text not null unique,
  made_for text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz,
  ended_at timestamptz
);
create index telling_key_telling on telling_key (telling_id);

create table typed_answer (
  id uuid primary key default gen_random_uuid(),
  telling_id uuid not null references telling (id) on delete cascade,
  question int not null check (question between 1 and 99),
  position int not null default 1,
  text text not null default '',
  off_record boolean not null default false,
  delete_off_record_at timestamptz,
  revision int not null default 1,
  written_at timestamptz not null default now(),
  told_at timestamptz,
  unique (telling_id, question, position)
);
create index typed_answer_due on typed_answer (delete_off_record_at) where off_record;

create table skipped_question (
  telling_id uuid not null references telling (id) on delete cascade,
  question int not null,
  at timestamptz not null default now(),
  primary key (telling_id, question)
);

create table interview_note (
  telling_id uuid not null references telling (id) on delete cascade,
  question int not null,
  text text not null default '',
  revision int not null default 1,
  person_id uuid references person (id) on delete set null,
  written_at timestamptz not null default now(),
  primary key (telling_id, question)
);

create table transcript (
  id uuid primary key default gen_random_uuid(),
  telling_id uuid not null references telling (id) on delete cascade,
  name text not null,
  format text not null,
  bytes bigint not null,
  sha256 text not null,
  file_key text not null,
  warnings text[] not null default '{}',
  person_id uuid references person (id) on delete set null,
  brought_at timestamptz not null default now(),
  told_at timestamptz
);
create index transcript_telling on transcript (telling_id);

create table passage (
  id uuid primary key default gen_random_uuid(),
  code text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 10),
  story_id uuid not null references story (id) on delete cascade,
  telling_id uuid not null references telling (id) on delete cascade,
  answer_id uuid references typed_answer (id) on delete set null,
  number int not null,
  speaker text not null,
  said text not null,
  words text not null,
  wording text not null default 'clean' check (wording in ('clean', 'proposed')),
  start_ms int,
  end_ms int,
  asides jsonb not null default '[]',
  heading text,
  asked text,
  off_record text,
  left_out boolean not null default false,
  suggested jsonb,
  decided jsonb not null default '{}',
  revision int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid references person (id) on delete set null,
  unique (story_id, code),
  constraint passage_number unique (telling_id, number) deferrable initially deferred
);
create index passage_story on passage (story_id);
create index passage_answer on passage (answer_id) where answer_id is not null;

create table passage_revision (
  id uuid primary key default gen_random_uuid(),
  passage_id uuid not null references passage (id) on delete cascade,
  revision int not null,
  before jsonb not null,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now(),
  unique (passage_id, revision)
);

create table identifier (
  story_id uuid not null references story (id) on delete cascade,
  found text not null,
  kind text not null,
  wordings text[] not null,
  times int not null,
  suggest text not null,
  context text not null,
  position int not null default 0,
  primary key (story_id, found)
);

create table identifier_decision (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  found text not null,
  decision text not null check (decision in ('waiting', 'keep', 'replace')),
  by_words text,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default clock_timestamp(),
  undone_at timestamptz
);
create index identifier_decision_story on identifier_decision (story_id, at);

create table circle (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  about text not null default '',
  made_by uuid references person (id) on delete set null,
  made_at timestamptz not null default now()
);

create table circle_member (
  circle_id uuid not null references circle (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  since timestamptz not null default now(),
  primary key (circle_id, person_id)
);

create table release_request (
  id uuid primary key default gen_random_uuid(),
  telling_id uuid not null references telling (id) on delete cascade,
  story_version int not null,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now(),
  answered_at timestamptz
);
create index release_request_telling on release_request (telling_id);

create table release (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  telling_id uuid not null references telling (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  audience text not null check (audience in ('circle', 'network', 'everyone')),
  circle_id uuid references circle (id) on delete cascade,
  words text not null,
  passage_revision int not null,
  shown_as text not null check (shown_as in ('name', 'role', 'nobody')),
  shown text not null,
  hand text not null,
  person_id uuid references person (id) on delete set null,
  agreed_at timestamptz not null default now(),
  public_from timestamptz not null default now(),
  until timestamptz,
  check ((audience = 'circle') = (circle_id is not null))
);
create index release_passage on release (passage_id);
create index release_story on release (story_id);
create index release_telling on release (telling_id);
create index release_until on release (until) where until is not null;

create table refusal (
  id uuid primary key default gen_random_uuid(),
  telling_id uuid not null references telling (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  kind text not null check (kind in ('no', 'change')),
  note text not null default '',
  hand text not null,
  at timestamptz not null default now(),
  settled_at timestamptz
);
create index refusal_passage on refusal (passage_id);

create table release_answer (
  passage_id uuid primary key references passage (id) on delete cascade,
  telling_id uuid not null references telling (id) on delete cascade,
  answer text check (answer in ('yes', 'no', 'change')),
  note text not null default '',
  words text not null,
  at timestamptz not null default now()
);
create index release_answer_telling on release_answer (telling_id);

create table release_choice (
  telling_id uuid primary key references telling (id) on delete cascade,
  shown_as text check (shown_as in ('name', 'role', 'nobody')),
  name text not null default '',
  role text not null default '',
  audience text check (audience in ('circle', 'network', 'everyone')),
  circle_id uuid references circle (id) on delete set null,
  until date,
  at timestamptz not null default now()
);

create table withdrawal (
  release_id uuid primary key references release (id) on delete cascade,
  story_id uuid not null references story (id) on delete cascade,
  telling_id uuid not null references telling (id) on delete cascade,
  hand text not null,
  person_id uuid references person (id) on delete set null,
  why text not null default '',
  at timestamptz not null default now()
);
create index withdrawal_telling on withdrawal (telling_id);

create view live_release as
  select r.* from release r
  where r.public_from <= now()
    and (r.until is null or r.until > now())
    and not exists (select 1 from withdrawal w where w.release_id = r.id);

create table edition (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  form text not null,
  audience text not null check (audience in ('circle', 'network', 'everyone')),
  circle_id uuid references circle (id) on delete cascade,
  story_version int not null,
  state text not null default 'asked'
    check (state in ('asked', 'making', 'ready', 'shared', 'failed', 'withdrawn', 'replaced')),
  reason text,
  remedy text,
  minutes int,
  document jsonb,
  claim text,
  attempts int not null default 0,
  asked_by uuid references person (id) on delete set null,
  asked_at timestamptz not null default now(),
  made_at timestamptz,
  shared_at timestamptz,
  ended_at timestamptz
);
create index edition_story on edition (story_id, form, audience, state);
create unique index edition_shared on edition (story_id, form, audience, coalesce(circle_id, '00000000-0000-0000-0000-000000000000'))
  where state = 'shared';

create table edition_release (
  edition_id uuid not null references edition (id) on delete cascade,
  release_id uuid not null references release (id) on delete cascade,
  primary key (edition_id, release_id)
);
create index edition_release_release on edition_release (release_id);

create table edition_file (
  edition_id uuid not null references edition (id) on delete cascade,
  ending text not null,
  file_key text not null,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  primary key (edition_id, ending)
);

create table search_line (
  release_id uuid primary key references release (id) on delete cascade,
  story_id uuid not null references story (id) on delete cascade,
  passage_id uuid not null references passage (id) on delete cascade,
  questions int[] not null default '{}',
  words text not null,
  tsv tsvector generated always as (to_tsvector('english', words)) stored,
  meaning bytea,
  signs bytea,
  made_at timestamptz not null default now()
);
create index search_line_tsv on search_line using gin (tsv);
create index search_line_story on search_line (story_id);
create index search_line_made on search_line (made_at);
create index search_line_questions on search_line using gin (questions);

create table want (
  id uuid primary key default gen_random_uuid(),
  words text not null,
  came_from text not null,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now()
);

create table read_count (
  day date not null,
  story_id uuid not null references story (id) on delete cascade,
  form text not null,
  count int not null,
  primary key (day, story_id, form)
);

create table announcement (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  body text not null,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now(),
  until timestamptz,
  ended_at timestamptz
);

create table site_export (
  id uuid primary key default gen_random_uuid(),
  state text not null default 'asked' check (state in ('asked', 'making', 'ready', 'failed', 'deleted')),
  reason text,
  file_key text,
  bytes bigint,
  person_id uuid references person (id) on delete set null,
  at timestamptz not null default now(),
  done_at timestamptz
);

create table job_progress (
  job_id uuid primary key,
  done int not null,
  total int not null,
  words text not null default '',
  at timestamptz not null default now()
);

create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  verb text not null,
  hand text not null,
  person_id uuid,
  story_id uuid,
  telling_id uuid,
  passage_id uuid,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index event_story on event (story_id, id);
create index event_person on event (person_id, id);

create function event_is_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'events are not edited or deleted';
end $$;
create trigger event_is_for_ever before update or delete on event for each row execute function event_is_for_ever();
create trigger events_are_for_ever before truncate on event for each statement execute function event_is_for_ever();
`;
