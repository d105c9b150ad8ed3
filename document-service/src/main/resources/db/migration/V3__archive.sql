-- The signed files, the key to each of them, and who took a copy.
create table issued_file (
    document_id        uuid        primary key references document,
    blob               text        not null,
    sha256             text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes              integer     not null check (bytes > 0),
    signer             text        not null,
    certificate_serial text        not null,
    signed_at          timestamptz not null
);

create table download_key (
    document_id uuid        primary key references document,
    token_hash  bytea       not null unique,
    pin_hash    bytea       not null,
    wrong_tries integer     not null default 0 check (wrong_tries between 0 and 5),
    expires_at  timestamptz not null -- of the link; an owner who signs in is not bound by it
);

create table print_log (
    id          uuid        primary key,
    document_id uuid        not null references document,
    channel     text        not null check (channel in ('LINK', 'OWNER', 'PARTNER')),
    actor       text, -- the signed-in subject; nobody is known behind a link
    taken_at    timestamptz not null
);
create index print_log_of_document on print_log (document_id, taken_at);
