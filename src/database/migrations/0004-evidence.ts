/** The name under which it is recorded for ever. */
export const name = '0004-evidence';

/** Whether what was told helped: one tap at the end of a form, with no account; and, for those who asked for it, what came of it some weeks later. */
export const sql = `
create table evidence (
  id uuid primary key default gen_random_uuid(),
  story_id uuid not null references story (id) on delete cascade,
  form text not null,
  helped text not null check (helped in ('yes', 'a bit', 'no')),
  will text not null default '',
  found text[] not null default '{}',
  state text not null default 'none' check (state in ('none', 'waiting', 'shown', 'hidden')),
  did text check (did in ('yes', 'some', 'not yet', 'no')),
  at timestamptz not null default now(),
  did_at timestamptz,
  looked_at timestamptz,
  looked_by uuid references person (id) on delete set null
);
create index evidence_story on evidence (story_id);
create index evidence_waiting on evidence (at) where state = 'waiting';

create table evidence_key (
  token_hash text primary key,
  evidence_id uuid not null references evidence (id) on delete cascade,
  made_for text not null check (made_for in ('words', 'did')),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index evidence_key_of on evidence_key (evidence_id);

create table evidence_mail (
  evidence_id uuid primary key references evidence (id) on delete cascade,
  email text not null,
  language text not null default 'en' check (language in ('en', 'cy')),
  due_at timestamptz not null
);
create index evidence_mail_due on evidence_mail (due_at);
`;
