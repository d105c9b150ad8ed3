-- The documents a case led to; one row per kind, the newest version.
create table application_output (
    application_id   uuid        not null references application (id),
    kind             text        not null check (kind ~ '^[A-Z_]{2,40}$'),
    document_id      uuid        not null,
    number           text        not null,
    version          integer     not null,
    verification_url text        not null,
    issued_at        timestamptz not null,
    primary key (application_id, kind)
);
