-- What a citizen asked us to keep for later services. A row belongs to one person and is never anybody else's.
create table vault_file (
    id           uuid        primary key,
    person_id    uuid        not null,
    requirement  text        not null check (requirement ~ '^[A-Z0-9_]{1,60}$'),
    display_name bytea       not null,
    content_type text        not null check (content_type in ('image/jpeg', 'application/pdf')),
    size_bytes   bigint      not null check (size_bytes > 0),
    blob         text        not null,
    sent_hash    text        not null,
    kept_at      timestamptz not null,
    valid_until  date        not null
);
create unique index vault_file_once on vault_file (person_id, requirement, sent_hash);
create index vault_file_blob on vault_file (blob);
create index vault_file_expiry on vault_file (valid_until);

alter table attachment add column vault_id uuid; -- kept there, or taken from there
create index attachment_vault on attachment (vault_id) where vault_id is not null;
