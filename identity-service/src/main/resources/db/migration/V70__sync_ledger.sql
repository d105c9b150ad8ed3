-- V70__sync_ledger.sql: what the national SIAK has to know of every change of the registry, and what became of it (domain.md 0, fact 10).
create table sync_entry (
    id          uuid        primary key,
    kind        text        not null check (kind in ('CHANGE', 'NUMBERS')),
    case_id     uuid        not null,
    service     text        not null check (service ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    region_code text,
    sealed      text,
    state       text        not null check (state in ('PENDING', 'SENT', 'CONFIRMED', 'REFUSED')),
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    attempts    integer     not null default 0 check (attempts >= 0),
    trouble     text        check (trouble ~ '^[A-Z_]{2,40}$'),
    batch_no    integer,
    sent_at     timestamptz,
    decided_at  timestamptz,
    reason      text        check (reason ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    constraint sent_at_some_time check (state <> 'SENT' or sent_at is not null),
    constraint decided_at_some_time check ((state in ('CONFIRMED', 'REFUSED')) = (decided_at is not null)),
    constraint refused_for_one_reason check ((state = 'REFUSED') = (reason is not null)),
    constraint kept_until_confirmed check ((state = 'CONFIRMED') = (sealed is null))
);
create index sync_entry_state on sync_entry (state, created_at, id);
create index sync_entry_due on sync_entry (due_at, created_at, id) where state = 'PENDING';
create index sync_entry_case on sync_entry (case_id, created_at);
create index sync_entry_batch on sync_entry (batch_no) where batch_no is not null;
