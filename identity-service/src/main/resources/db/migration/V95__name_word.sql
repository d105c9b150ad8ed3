-- V95__name_word.sql: every word that is in some name. A slip of the pen has some 450 near spellings and most of them are nobody's
-- name: a search looks them up here and asks the residents only for those that exist.
create table name_word (
    word text primary key
);

insert into name_word
select distinct word from resident, unnest(name_tokens) word;

-- Words are added in one order, so that two who write names never wait for each other in a circle. None is taken away:
-- one too many costs nothing.
create function name_words_are_known() returns trigger language plpgsql as $$
begin
    insert into name_word
    select distinct used.word
      from written, unnest(written.name_tokens) as used(word)
     where not exists (select 1 from name_word known where known.word = used.word)
     order by used.word
    on conflict do nothing;
    return null;
end $$;

create trigger name_words_of_new after insert on resident
    referencing new table as written for each statement execute function name_words_are_known();
create trigger name_words_of_changed after update on resident
    referencing new table as written for each statement execute function name_words_are_known();
