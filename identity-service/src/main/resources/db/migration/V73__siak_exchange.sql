-- V73__siak_exchange.sql: batch files for SIAK, the answer files that came back, and how far its feed of answers was read.
create table sync_batch (
    no           integer     primary key check (no > 0),
    id           uuid        not null unique,
    entries      integer     not null check (entries > 0),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_sealed  bytea       not null,
    made_at      timestamptz not null,
    made_by      text        not null,
    fetched_at   timestamptz
);

create table sync_answer_part (
    batch_no integer     not null references sync_batch (no),
    part     integer     not null check (part > 0),
    answers  integer     not null,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_at timestamptz not null,
    taken_by text        not null,
    primary key (batch_no, part)
);

create table siak_feed (
    one   boolean primary key default true check (one),
    after text    not null
);
