-- One row per fact that can happen once to one thing. It makes counting safe against any order and any repetition.
create table milestone (
    subject  uuid        not null,
    metric   text        not null,
    at       timestamptz not null,
    primary key (subject, metric)
);

-- The numbers themselves: small, whatever the number of cases. part is the service and channel, the kind of document or
-- the institution a number belongs to; never a person or a place smaller than the district.
create table daily_count (
    metric  text   not null,
    part    text   not null,
    day     date   not null,
    n       bigint not null check (n >= 0),
    primary key (metric, part, day)
);

-- How long finished things took.
create table elapsed (
    kind         text        not null check (kind in ('PUSH_TO_ISSUED', 'SUBMITTED_TO_CLOSED')),
    subject      uuid        not null,
    finished_at  timestamptz not null,
    millis       bigint      not null,
    primary key (kind, subject)
);
create index elapsed_recent on elapsed (kind, finished_at) include (millis);

-- Names of the partner institutions, as they sign their messages.
create table institution (
    id    uuid primary key,
    name  text not null,
    kind  text not null
);

-- What moved, in the order it was committed: writers take the lock `dashboard change` before they draw an id, so a
-- reader that has seen an id has seen every smaller one.
create table change (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null default now(),
    metric  text        not null,
    part    text        not null
);
create index change_age on change (at);
