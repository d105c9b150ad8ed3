-- V60__family_file.sql: family files (F-1.01 columns) on their way into the registry: their sealed contents, how far a run has
-- come, what is wrong in them, and the rows that wait for a real number.
create table family_file (
    id           uuid        primary key,
    format       text        not null check (format in ('CSV', 'XLSX')),
    code_set     text        not null check (code_set in ('V2019', 'V2026')),
    state        text        not null check (state in ('RECEIVING', 'RECEIVED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'STOPPED', 'REFUSED')),
    digest       bytea       unique,
    bytes        bigint      not null default 0 check (bytes >= 0),
    received_at  timestamptz not null,
    received_by  text        not null,
    -- How far the run of now, or the last one, has come; every batch moves it in the transaction that writes its people.
    asked_at     timestamptz,
    asked_by     text,
    last_line    bigint      not null default 0,
    lines        bigint      not null default 0,
    residents    bigint      not null default 0,
    families     bigint      not null default 0,
    left_out     bigint      not null default 0,
    quarantined  bigint      not null default 0,
    problems     bigint      not null default 0,
    warnings     bigint      not null default 0,
    refusal      text,
    ended_at     timestamptz,
    -- Which copy of the service works on it, and until when nobody else may.
    worker       uuid,
    worker_until timestamptz,
    attempts     smallint    not null default 0,
    constraint received_whole check (state = 'RECEIVING' or digest is not null),
    constraint refused_for_a_reason check ((state = 'REFUSED') = (refusal is not null))
);
create index family_file_waiting on family_file (asked_at) where state in ('CHECKING', 'IMPORTING');
create index family_file_received on family_file (received_at, id);

-- A megabyte each, sealed; gone when the file is imported.
create table family_file_part (
    file_id uuid    not null references family_file (id) on delete cascade,
    number  integer not null check (number >= 0),
    content bytea   not null,
    primary key (file_id, number)
);

create table family_file_problem (
    file_id uuid   not null references family_file (id) on delete cascade,
    number  bigint not null,
    line    bigint not null,
    field   text   not null,
    code    text   not null,
    primary key (file_id, number)
);

-- Rows of families with a temporary or impossible NIK, kept until their number comes (domain.md 1.2, 1.3). Rows of one family wait
-- together; only some of them have a code.
create table family_file_quarantine (
    id         uuid        primary key,
    file_id    uuid        not null references family_file (id),
    line       bigint      not null,
    code       text,
    region     text,
    kk_index   bytea,
    row_sealed bytea       not null,
    held_at    timestamptz not null,
    settled_at timestamptz,
    constraint a_row_once unique (file_id, line)
);
create index family_file_quarantine_waiting on family_file_quarantine (held_at, id) where settled_at is null;
create index family_file_quarantine_card on family_file_quarantine (kk_index) where settled_at is null;
