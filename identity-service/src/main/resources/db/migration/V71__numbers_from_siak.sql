-- V71__numbers_from_siak.sql: cases that wait for a number, and the numbers SIAK was asked for and gave.
alter table registration
    drop constraint registration_outcome_check,
    add constraint registration_outcome_check check (outcome in ('REGISTERED', 'REFUSED', 'AWAITING_NUMBER')),
    add column approval jsonb,
    add column resume_at timestamptz,
    add constraint what_waits_can_go_on
        check ((outcome = 'AWAITING_NUMBER') = (approval is not null) and (outcome = 'AWAITING_NUMBER') = (resume_at is not null));
create index registration_waiting on registration (resume_at) where outcome = 'AWAITING_NUMBER';

create table number_request (
    id            uuid        primary key,
    entry_id      uuid        not null references sync_entry (id),
    case_id       uuid        not null,
    kind          text        not null check (kind in ('NIK', 'KK')),
    prefix        text        not null check (prefix ~ '^[0-9]{12}$'),
    state         text        not null check (state in ('WANTED', 'GIVEN', 'USED', 'REFUSED')),
    asked_at      timestamptz not null,
    number_sealed bytea,
    number_index  bytea,
    reason        text,
    constraint given_with_a_number check ((state in ('GIVEN', 'USED')) = (number_sealed is not null and number_index is not null)),
    constraint refused_with_a_reason check ((state = 'REFUSED') = (reason is not null)),
    constraint a_number_is_given_once unique (kind, number_index)
);
create index number_request_case on number_request (case_id, state);
create index number_request_entry on number_request (entry_id);
