-- A case may lead to several family cards, and a card follows a change of the registry without an entry in a book of ours.
alter table document drop constraint document_application_id_kind_key;
alter table document alter column register_entry_id drop not null;
alter table document add constraint akta_from_a_book check (kind = 'KK' or register_entry_id is not null);
create index document_of_application on document (application_id);
