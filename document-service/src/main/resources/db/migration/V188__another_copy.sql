-- A card that was lost is printed again as it is: another copy of the same version, with a code of its own.
alter table document drop constraint document_kind_series_id_version_key;
alter table document add column copy integer not null default 1 check (copy > 0);
alter table document add constraint document_one_of_a_copy unique (kind, series_id, version, copy);
