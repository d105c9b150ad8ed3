-- Who works here. The person is known only to keep an officer away from the own family's cases.
create table officer (
    id            uuid        primary key,
    user_name     text        not null unique check (user_name ~ '^[a-z][a-z0-9.]{2,59}$'),
    name          text        not null,
    password_hash text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    region_code   text        not null,
    person_id     uuid,
    active        boolean     not null default true,
    created_at    timestamptz not null
);

-- Wrong passwords, by the keyed hash of the name that was typed: known and unknown names are counted alike.
create table sign_in_failure (
    name_index bytea       not null,
    failed_at  timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (name_index, failed_at);
create index sign_in_failure_age on sign_in_failure (failed_at);
