-- What people complain of. Their words, their phone and the exact place are sealed; who complains without signing in is
-- nowhere but in the number and PIN they keep.
create table complaint (
    id           uuid        primary key,
    number       text        not null unique,
    category     text        not null check (category in ('ILLEGAL_FEE', 'SLOW_SERVICE', 'WRONG_DATA', 'RUDE_OFFICER', 'BROKER',
                                                          'SYSTEM', 'QUEUE', 'OTHER')),
    unit         text        not null check (unit in ('INSPECTORATE', 'SERVICE_DESK', 'REGISTRY', 'SECRETARIAT', 'SYSTEMS')),
    region_code  text        not null check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    words        bytea       not null,
    public_lat   numeric(4, 2),
    public_lon   numeric(5, 2),
    person_id    uuid,
    state        text        not null check (state in ('NEW', 'ASSIGNED', 'ANSWERED', 'CLOSED', 'HIDDEN')),
    officer      text,
    reopened     boolean     not null,
    opened_at    timestamptz not null,
    since        timestamptz not null,
    due_at       timestamptz not null,
    answered_at  timestamptz,
    pin_hash     bytea       not null check (length(pin_hash) = 32),
    wrong_tries  integer     not null default 0,
    locked_until timestamptz,
    version      bigint      not null,
    constraint never_to_those_complained_of check (unit = 'INSPECTORATE' or category not in ('ILLEGAL_FEE', 'BROKER')),
    constraint those_have_no_place_in_public check (public_lat is null or category not in ('ILLEGAL_FEE', 'BROKER')),
    constraint assigned_to_somebody check (state <> 'ASSIGNED' or officer is not null)
);
create index complaint_worklist on complaint (unit, state, opened_at, id) include (region_code) where state in ('NEW', 'ASSIGNED');
create index complaint_answered on complaint (answered_at) where state = 'ANSWERED';
create index complaint_person on complaint (person_id, opened_at desc, id desc) where person_id is not null;
create index complaint_opened on complaint (opened_at) include (category, state, public_lat, public_lon);

create table complaint_event (
    id           bigint generated always as identity primary key,
    complaint_id uuid        not null references complaint (id),
    step         text        not null,
    state        text        not null,
    actor        text,
    reason       text,
    at           timestamptz not null
);
create index complaint_event_complaint on complaint_event (complaint_id, id);

create table complaint_photo (
    complaint_id uuid  primary key references complaint (id),
    content_type text  not null,
    content      bytea not null
);

-- How many complaints came from an address today: apart from the complaints, so that nobody is found by it.
create table complaint_address (
    address_hash bytea    not null check (length(address_hash) = 32),
    day          date     not null,
    complaints   integer  not null,
    primary key (day, address_hash)
);
