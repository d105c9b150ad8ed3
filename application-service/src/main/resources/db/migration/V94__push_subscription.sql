-- Browsers that asked to be told; where they are and how they read is sealed.
create table push_subscription (
    id             uuid        primary key,
    person_id      uuid        not null,
    endpoint_index bytea       not null unique,
    content        bytea       not null,
    created_at     timestamptz not null
);
create index push_subscription_person on push_subscription (person_id, created_at, id);
