-- V171__phone_use.sql: for how many people a phone opened accounts lately (promises.md T01), and whom a supervisor let through.
create table phone_use (
    phone_index bytea       not null,
    person_id   uuid        not null,
    used_at     timestamptz not null,
    primary key (phone_index, person_id)
);
create index phone_use_age on phone_use (used_at);

create table phone_review (
    id          uuid        primary key,
    phone_index bytea       not null,
    reason      text        not null,
    reviewed_by text        not null,
    reviewed_at timestamptz not null
);
create index phone_review_phone on phone_review (phone_index, reviewed_at);
