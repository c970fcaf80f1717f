/** The name under which it is recorded for ever. */
export const name = '0008-asked-now';

/**
 * Whether a round stands on the page of what is asked now while it is open. Rounds that were made before stood on the page of what was
 * heard, with the way to reply, where that was open to everyone: they stay as easy to find, and the others as hard.
 */
export const sql = `
alter table campaign add column is_listed boolean not null default true;
update campaign set is_listed = shows_heard;
`;
