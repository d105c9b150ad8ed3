-- People whose place must not be found: adoption, violence, witnesses (promises.md T30). Set and lifted by an administrator.
create table protected_person (
    id          uuid        primary key,
    resident_id uuid        not null references resident (id),
    reason      text        not null check (reason in ('ADOPTION', 'VIOLENCE', 'WITNESS', 'COURT_ORDER')),
    since       timestamptz not null,
    set_by      text        not null,
    until       timestamptz,
    lifted_by   text,
    constraint lifted_by_somebody check ((until is null) = (lifted_by is null))
);
create unique index protected_person_once on protected_person (resident_id) where until is null;

-- Every record an officer opened: for the citizen who asks, and for the officer's quota. Kept beside the audit chain, which has the same.
create table resident_view (
    id          uuid        primary key,
    resident_id uuid        not null references resident (id),
    viewer      text        not null,
    viewer_role text        not null,
    office      text        not null,
    viewed_at   timestamptz not null,
    case_id     uuid,
    reason      text        check (reason in ('COUNTER', 'COMPLAINT', 'CORRECTION', 'DUPLICATE_REVIEW', 'COURT_ORDER', 'SUPERVISION')),
    fields      text        not null,
    constraint no_case_no_record check ((case_id is null) <> (reason is null))
);
create index resident_view_resident on resident_view (resident_id, viewed_at desc, id desc);
create index resident_view_viewer on resident_view (viewer, viewed_at);

-- A supervisor lets an officer open more records than the rule allows, for one day.
create table view_allowance (
    id         uuid        primary key,
    viewer     text        not null,
    day        date        not null,
    records    integer     not null check (records between 1 and 5000),
    reason     text        not null,
    granted_by text        not null,
    granted_at timestamptz not null,
    constraint not_to_oneself check (granted_by <> viewer)
);
create index view_allowance_viewer on view_allowance (viewer, day);

-- Alarms that were raised, so that each is raised once a day.
create table view_alarm (
    viewer    text        not null,
    day       date        not null,
    kind      text        not null check (kind in ('QUOTA', 'PEERS')),
    raised_at timestamptz not null,
    primary key (viewer, day, kind)
);
