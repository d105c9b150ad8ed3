-- V4__webhook.sql: where institutions want their notices, and every notice with its attempts.
create table webhook_endpoint (
    partner_id      uuid        primary key references partner,
    url             text        not null check (length(url) <= 500),
    secret          bytea       not null, -- sealed
    previous_secret bytea,                -- sealed; signs beside the new one until previous_until
    previous_until  timestamptz,
    enabled         boolean     not null,
    disabled_reason text,
    changed_at      timestamptz not null,
    constraint disabled_with_reason check (enabled = (disabled_reason is null)),
    constraint previous_with_end check ((previous_secret is null) = (previous_until is null))
);

create table webhook_delivery (
    id               uuid        primary key,
    partner_id       uuid        not null references partner,
    partner_event_id uuid        not null references partner_event,
    type             text        not null,
    body             text        not null, -- ids, states and document numbers; no personal data
    state            text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz,
    last_status      integer,
    last_problem     text,
    created_at       timestamptz not null,
    delivered_at     timestamptz,
    constraint pending_has_next check ((state = 'PENDING') = (next_attempt_at is not null)),
    constraint delivered_has_time check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'PENDING';
create index webhook_delivery_list on webhook_delivery (partner_id, created_at, id);
