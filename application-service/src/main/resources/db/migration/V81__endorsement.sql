-- Who was asked to vouch for a case before the office works on it, and what they said. Asked again, it is another row.
create table endorsement (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    step           text        not null check (step in ('KORONG', 'NAGARI')),
    region_code    text        not null check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    korong         text, -- in small letters; none where the registry does not say
    state          text        not null check (state in ('WAITING', 'CONFIRMED', 'REFUSED', 'PASSED', 'WITHDRAWN')),
    actor          text,
    reason         text,
    note           bytea, -- sealed: people name people
    asked_at       timestamptz not null,
    due_at         timestamptz, -- the next reminder, and after the last one the end of waiting
    reminders      smallint    not null default 0,
    decided_at     timestamptz,
    version        bigint      not null,
    constraint decided_by_somebody check ((state = 'WAITING') = (decided_at is null) and (state = 'WAITING') = (actor is null)),
    constraint due_while_waiting check ((state = 'WAITING') = (due_at is not null)),
    constraint refused_with_reason check (state <> 'REFUSED' or reason is not null)
);
create unique index endorsement_one_waits on endorsement (application_id) where state = 'WAITING';
create index endorsement_waiting on endorsement (asked_at, id) where state = 'WAITING';
create index endorsement_due on endorsement (due_at) where state = 'WAITING';
create index endorsement_case on endorsement (application_id, asked_at, id);
create index application_endorsing on application (region_code) where state = 'ENDORSING';
