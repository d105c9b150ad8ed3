-- V121__newcomer.sql: people whom open cases would make residents, and whom they may be. A case that ends takes its rows along.
create table newcomer (
    id             uuid        primary key,
    application_id uuid        not null,
    position       smallint    not null check (position >= 0),
    stage          text        not null check (stage in ('SUBMITTED', 'APPROVED', 'REFUSED')),
    sex            text        not null check (sex in ('MALE', 'FEMALE')),
    birth_date     date        not null,
    region_code    text        not null references region (code),
    person_sealed  bytea       not null,
    seen_at        timestamptz not null,
    constraint newcomer_once unique (application_id, position)
);
create index newcomer_birth_date on newcomer (birth_date);

create table newcomer_doubt (
    id          uuid        primary key,
    newcomer_id uuid        not null references newcomer (id) on delete cascade,
    resident_id uuid        references resident (id),
    other_id    uuid        references newcomer (id) on delete cascade,
    score       real        not null check (score between 0 and 1),
    signs       text[]      not null check (cardinality(signs) > 0),
    state       text        not null default 'OPEN' check (state in ('OPEN', 'DIFFERENT')),
    found_at    timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    version     bigint      not null default 1 check (version > 0),
    constraint newcomer_doubt_of_one check (num_nonnulls(resident_id, other_id) = 1),
    constraint newcomer_doubt_decided check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint newcomer_doubt_resident unique (newcomer_id, resident_id),
    constraint newcomer_doubt_other unique (newcomer_id, other_id)
);
create index newcomer_doubt_open on newcomer_doubt (found_at, id) where state = 'OPEN';
create index newcomer_doubt_of_other on newcomer_doubt (other_id);

-- A decision about a newcomer is written before the resident they become, in one transaction.
alter table duplicate_pair
    alter constraint duplicate_pair_one_id_fkey deferrable initially deferred,
    alter constraint duplicate_pair_other_id_fkey deferrable initially deferred;
