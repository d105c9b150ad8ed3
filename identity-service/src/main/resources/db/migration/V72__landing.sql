-- V72__landing.sql: people who moved out and were let in elsewhere, as SIAK tells it (domain.md 3.6).
create table landing (
    case_id   uuid        primary key,
    landed_on date        not null,
    state     text        not null check (state in ('HEARD', 'DONE', 'TOO_LATE')),
    heard_at  timestamptz not null
);
create index landing_heard on landing (heard_at, case_id) where state = 'HEARD';
