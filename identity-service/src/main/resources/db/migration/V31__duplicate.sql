-- V31__duplicate.sql: pairs of residents who may be one person. A pair is kept whatever is decided: nobody is asked twice.
create table duplicate_pair (
    id         uuid        primary key,
    one_id     uuid        not null references resident (id),
    other_id   uuid        not null references resident (id),
    score      real        not null check (score between 0 and 1),
    signs      text[]      not null check (cardinality(signs) > 0),
    state      text        not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT')),
    found_at   timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    version    bigint      not null default 1 check (version > 0),
    constraint each_pair_once unique (one_id, other_id),
    constraint in_order check (one_id < other_id),
    constraint decided_by_somebody check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create index duplicate_pair_open on duplicate_pair (found_at, id) where state = 'OPEN';
create index duplicate_pair_other on duplicate_pair (other_id);
