-- V30__name_search.sql: the words of a name as search keys (NameTokens), so that every spelling of a name is found by index.
-- Null only for rows written before this migration or past ResidentRepository; the service fills them at its next start.
alter table resident add column name_tokens text[];
create index resident_name_tokens on resident using gin (name_tokens) with (fastupdate = off);
create index resident_birth_date on resident (birth_date);
create index resident_without_name_tokens on resident (id) where name_tokens is null;
