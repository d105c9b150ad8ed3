-- V74__region_tree.sql: regions come and go (domain.md 10): a code that ends keeps its history and its residents, and may name its successor.
alter table region
    add column valid_from date not null default '2002-01-01',
    add column valid_until date,
    add column successor text references region (code),
    add constraint a_region_ends_after_it_began check (valid_until > valid_from),
    add constraint only_what_ended_has_a_successor check (successor is null or valid_until is not null),
    add constraint nothing_succeeds_itself check (successor <> code);
create index region_successor on region (successor) where successor is not null;

create table region_import (
    id          uuid        primary key,
    scope       text        not null,
    valid_from  date        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added       integer     not null,
    renamed     integer     not null,
    ended       integer     not null,
    imported_at timestamptz not null,
    imported_by text        not null
);
