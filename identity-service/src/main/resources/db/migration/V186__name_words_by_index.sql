-- V186__name_words_by_index.sql: the words of a statement enter in one order, each once: two statements that bring the same new words wait
-- for each other, never in a circle. What there is already is found by index, whatever the plan was made for.
create or replace function name_words_are_known() returns trigger language plpgsql as $$
begin
    insert into name_word
    select distinct used.word
      from written, unnest(written.name_tokens) as used(word)
     order by used.word
    on conflict do nothing;
    return null;
end $$;
