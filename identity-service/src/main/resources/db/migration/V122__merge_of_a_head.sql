-- V122__merge_of_a_head.sql: where a merge gave a card another head, the cards as they were before it.
alter table duplicate_merge add column cards jsonb not null default '[]';
