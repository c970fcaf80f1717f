/** The name under which it is recorded for ever. */
export const name = '0007-what-suits';

/**
 * What suits somebody with an account, as they said it: ways of taking things in (keys of the standard question) and the minutes
 * they have.
 */
export const sql = `
alter table person add column ways text[] not null default '{}';
alter table person add column minutes int check (minutes > 0);
`;
