-- V165__newcomer_mother.sql: whoever has another mother in the registry is somebody else, and need not be opened.
-- Those who are in flight now have none here and are opened as before; they leave with their cases.
alter table newcomer add column mother_id uuid;
