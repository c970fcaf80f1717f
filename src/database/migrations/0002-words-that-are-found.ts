/** The name under which it is recorded for ever. */
export const name = '0002-words-that-are-found';

/**
 * The words of each line of search in rows of their own: narrow, since hundreds are read for a search, and with the
 * audience beside them, which never changes for a release. A trigger keeps them: what writes or restores a line
 * need not know of them. It tells the processes that hold lines in memory that there is something new.
 */
export const sql = `
create table search_word (
  release_id uuid primary key references search_line (release_id) on delete cascade,
  story_id uuid not null,
  audience text not null,
  circle_id uuid,
  questions int[] not null,
  tsv tsvector not null
);
-- Reading compressed words costs more than the room they save; what is too long for a page is still moved out of it.
alter table search_word alter column tsv set storage external;

create function search_words_kept() returns trigger language plpgsql as $$
begin
  insert into search_word (release_id, story_id, audience, circle_id, questions, tsv)
    select new.release_id, new.story_id, r.audience, r.circle_id, new.questions, to_tsvector('english', new.words)
    from release r where r.id = new.release_id
  on conflict (release_id) do update set questions = excluded.questions, tsv = excluded.tsv;
  perform pg_notify('passalong_lines', '');
  return null;
end $$;
create trigger search_words_kept after insert or update of words, questions on search_line
  for each row execute function search_words_kept();

insert into search_word (release_id, story_id, audience, circle_id, questions, tsv)
  select l.release_id, l.story_id, r.audience, r.circle_id, l.questions, l.tsv
  from search_line l join release r on r.id = l.release_id;
create index search_word_tsv on search_word using gin (tsv);
create index search_word_story on search_word (story_id);
alter table search_line drop column tsv;

-- Counts that limit how often something is done need not outlive a crash, and no search waits for the disk because of them.
alter table rate_count set unlogged;
`;
