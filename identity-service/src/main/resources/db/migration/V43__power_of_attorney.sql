-- F-1.07: somebody lets another act for them at the office, for named services and a while.
create table power_of_attorney (
    id          uuid        primary key,
    grantor_id  uuid        not null references resident (id),
    attorney_id uuid        not null references resident (id),
    services    text[]      not null check (cardinality(services) between 1 and 10),
    signed_on   date        not null,
    valid_until date        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    revoked_at  timestamptz,
    constraint not_for_oneself check (grantor_id <> attorney_id),
    constraint half_a_year_at_most check (valid_until between signed_on and signed_on + 184)
);
create index power_of_attorney_attorney on power_of_attorney (attorney_id, recorded_at);
create index power_of_attorney_grantor on power_of_attorney (grantor_id, recorded_at);
