-- V176__merge_ties.sql: what followed a record that was switched off to the one that stays, sealed, to be put back by the undoing.
alter table duplicate_merge add column ties_sealed bytea;
