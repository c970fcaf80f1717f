/** The name under which it is recorded for ever. */
export const name = '0009-indexed-anew';

/**
 * Lines of search whose meaning is missing, or kept as an earlier program kept it, found without reading any other line; and for
 * each story the form of meanings for which it was asked to be indexed anew, so that it is asked once. The condition stands word for
 * word in finding/older-line-store.ts.
 */
export const sql = `
create index search_line_older on search_line (story_id) where meaning is null or octet_length(meaning) % 256 <> 1;
alter table story add column meanings_asked int;
`;
