-- Agencies compare what they hold with the registry; they never get a value out of it (domain.md 8.1, Permendagri 102/2019).
create table agreement (
    id             uuid        primary key,
    agency_id      uuid        not null,
    agency_name    text        not null check (length(agency_name) between 3 and 120),
    number         text        not null unique check (length(number) between 3 and 80),
    purpose        text        not null check (length(purpose) between 3 and 200),
    fields         text[]      not null check (cardinality(fields) > 0),
    daily_quota    integer     not null check (daily_quota > 0),
    valid_from     date        not null,
    valid_until    date        not null,
    blocked_at     timestamptz,
    blocked_reason text        check (blocked_reason in ('MANY_MISSES', 'ORDERED_NUMBERS')),
    released_at    timestamptz,
    version        bigint      not null default 1 check (version > 0),
    constraint it_ends_after_it_began check (valid_until >= valid_from),
    constraint blocked_for_a_reason check ((blocked_at is null) = (blocked_reason is null))
);
create index agreement_agency on agreement (agency_id, valid_from);

-- One line for each check. Neither the NIK nor a claimed value is kept; a check that met nobody names nobody.
-- The SHA-256 over the lines of a batch stands in the audit chain under the batch's id.
create table verification (
    id           uuid        primary key,
    agreement_id uuid        not null references agreement (id),
    batch_id     uuid        not null,
    checked_at   timestamptz not null,
    resident_id  uuid,
    compared     text        not null,
    matched      text        not null
);
create index verification_resident on verification (resident_id, checked_at desc) where resident_id is not null;

-- What an agency used of a day, and what its current window looks like to whoever watches for scans. Written once a batch.
create table verification_usage (
    agency_id      uuid        not null,
    day            date        not null,
    granted        bigint      not null default 0,
    refused        bigint      not null default 0,
    misses         bigint      not null default 0,
    window_start   timestamptz not null default 'epoch',
    window_checks  integer     not null default 0,
    window_misses  integer     not null default 0,
    window_ordered integer     not null default 0,
    window_rising  integer     not null default 0,
    primary key (agency_id, day)
);
