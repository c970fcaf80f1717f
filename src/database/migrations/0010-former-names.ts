/** The name under which it is recorded for ever. */
export const name = '0010-former-names';

/**
 * Places and topics that turned out to be the same as another, by their old addresses and ids: what still names them, a link or a form
 * that was open meanwhile, is led to the other.
 */
export const sql = `
create table former_place (
  slug text primary key,
  id uuid not null unique,
  place_id uuid not null references place (id) on delete cascade,
  at timestamptz not null default now()
);
create table former_topic (
  slug text primary key,
  id uuid not null unique,
  topic_id uuid not null references topic (id) on delete cascade,
  at timestamptz not null default now()
);
`;
