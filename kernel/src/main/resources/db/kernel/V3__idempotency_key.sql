-- Answers of creating requests, so that a retry gets the first answer. The body is sealed.
create table idempotency_key (
    client      text        not null,
    route       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    state       text        not null check (state in ('RUNNING', 'DONE')),
    started_at  timestamptz not null default now(),
    status      integer,
    headers     text,
    body        bytea,
    expires_at  timestamptz not null,
    primary key (client, route, key),
    constraint done_with_answer check (state = 'RUNNING' or status is not null)
);
create index idempotency_key_expiry on idempotency_key (expires_at);
