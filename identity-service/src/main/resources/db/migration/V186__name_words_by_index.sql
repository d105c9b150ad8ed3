-- V186__name_words_by_index.sql: the words of a statement are made few before they are looked up, and each is looked up by index.
-- Before, the plan made while there were no words yet went through all words for every word of every name: a batch of 2,000 new
-- residents took seconds once a district's words were there.
create or replace function name_words_are_known() returns trigger language plpgsql as $$
begin
    insert into name_word
    select distinct used.word
      from written, unnest(written.name_tokens) as used(word)
     order by used.word
    on conflict do nothing;
    return null;
end $$;
