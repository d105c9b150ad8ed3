-- V6__partner_event_change.sql: what an institution said later about an event it had reported, with the proof of it.
create table partner_event_change (
    id               uuid        primary key,
    partner_event_id uuid        not null references partner_event,
    message_id       uuid        not null,
    kind             text        not null check (kind in ('AMENDMENT', 'VOIDING')),
    reason           text        check (reason in ('SENT_TWICE', 'WRONG_PERSON', 'NOT_HAPPENED')),
    key_id           text        not null references partner_key,
    body_sha256      bytea       not null,
    body             bytea       not null, -- sealed: the raw bytes that were signed
    signed_headers   bytea       not null, -- sealed: the header fields and signature they came with
    received_at      timestamptz not null,
    unique (partner_event_id, message_id),
    constraint taken_back_with_reason check ((kind = 'VOIDING') = (reason is not null))
);
