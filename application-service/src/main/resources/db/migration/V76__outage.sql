-- What keeps the office from working through no fault of its own; unsettled as long as cases have to be marked or released.
create table outage (
    id      uuid        primary key,
    cause   text        not null check (cause in ('SIAK', 'SIGNING', 'REGISTRY', 'NETWORK', 'POWER')),
    area    text        not null,
    since   timestamptz not null,
    until   timestamptz check (until >= since),
    settled boolean     not null default false check (not settled or until is not null),
    version bigint      not null
);
create unique index outage_open on outage (cause, area) where until is null;
create index outage_unsettled on outage (since, id) where not settled;
create index outage_page on outage (since desc, id desc);
-- Open cases in the office's hands are few, whatever has been closed.
create index application_in_office on application (state, id) include (region_code)
    where state in ('SUBMITTED', 'VERIFIED', 'REGISTERING', 'RETURNED', 'AWAITING_SIGNATURE') and clock_cause is null;
create index application_outside on application (clock_cause, state_at, id) include (region_code) where clock_cause is not null;
