-- On whose word the counter opened a case. Who came is kept as a keyed hash, to count for how many residents.
create table proxy (
    application_id uuid        primary key references application (id),
    applicant_id   uuid        not null,
    kind           text        not null check (kind in ('PRESENT', 'POWER_OF_ATTORNEY', 'RELATIVE')),
    holder_index   bytea,
    letter         bytea, -- sealed: the number of the F-1.07
    given_on       date,
    officer        text        not null,
    kept_at        timestamptz not null,
    constraint somebody_came check ((kind = 'PRESENT') = (holder_index is null)),
    constraint in_writing check ((kind = 'POWER_OF_ATTORNEY') = (letter is not null)
                                 and (kind = 'POWER_OF_ATTORNEY') = (given_on is not null))
);
create index proxy_holder on proxy (holder_index, kept_at) include (applicant_id) where holder_index is not null;

-- The office out of house, and the visits people ask for.
create table outreach_session (
    id          uuid        primary key,
    region_code text        not null check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    kind        text        not null check (kind in ('SCHOOL', 'HOSPITAL', 'ELDERLY_HOME', 'HOME_VISIT', 'NAGARI', 'OTHER')),
    place       bytea       not null, -- sealed: it may be somebody's home
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    opened_by   text        not null,
    constraint ends_after_it_begins check (ends_at > starts_at)
);
create index outreach_session_list on outreach_session (starts_at desc, id desc) include (region_code);
create table visit_request (
    id           uuid        primary key,
    person_id    uuid        not null,
    region_code  text        not null,
    reason       text        not null check (reason in ('ELDERLY', 'DISABLED', 'ILL', 'REMOTE')),
    phone        bytea       not null, -- sealed
    note         bytea, -- sealed
    state        text        not null check (state in ('WAITING', 'SCHEDULED', 'WITHDRAWN')),
    session_id   uuid        references outreach_session (id),
    requested_at timestamptz not null,
    version      bigint      not null,
    constraint scheduled_in_a_session check ((state = 'SCHEDULED') = (session_id is not null))
);
create unique index visit_request_one_waits on visit_request (person_id) where state = 'WAITING';
create index visit_request_waiting on visit_request (requested_at, id) where state = 'WAITING';
create index visit_request_person on visit_request (person_id, requested_at, id);
alter table application add column outreach_id uuid references outreach_session (id);
create index application_outreach on application (outreach_id) where outreach_id is not null;
