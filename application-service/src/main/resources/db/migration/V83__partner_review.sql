-- What an institution corrected or took back after it had reported an event, until an officer decided what follows.
create table partner_review (
    id               uuid        primary key,
    application_id   uuid        not null references application (id),
    partner_event_id uuid        not null,
    kind             text        not null check (kind in ('AMENDMENT', 'VOIDING')),
    state            text        not null check (state in ('OPEN', 'ACCEPTED', 'DISMISSED', 'REPLACED')),
    reason           text,
    report           bytea, -- sealed: the whole report as it should have been
    note             bytea, -- sealed: the officer's words
    received_at      timestamptz not null,
    decided_by       text,
    decided_at       timestamptz,
    version          bigint      not null,
    constraint corrected_with_report check ((kind = 'AMENDMENT') = (report is not null)),
    constraint voided_with_reason check ((kind = 'VOIDING') = (reason is not null)),
    constraint decided_by_somebody check ((state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decided_at is null))
);
create index partner_review_open on partner_review (received_at, id) where state = 'OPEN';
create index partner_review_case on partner_review (application_id);
alter table application add column partner_review_open boolean not null default false;
