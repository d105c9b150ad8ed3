-- V187__name_index_takes_many.sql: new names wait in a list of at most a quarter of a megabyte and enter the index together. One by one
-- they were the dearest part of a resident's row; a search reads the list too, some thirty pages.
alter index resident_name_tokens set (fastupdate = on, gin_pending_list_limit = 256);
