-- V3__partner_event.sql: what an institution told us, the proof of it, and what became of it.
create table partner_event (
    id                   uuid        primary key,
    receipt_no           text        not null unique,
    partner_id           uuid        not null references partner,
    message_id           uuid        not null,
    event_type           text        not null check (event_type in ('BIRTH')),
    format               text        not null check (format in ('JSON', 'FHIR')),
    occurred_on          date        not null,
    facility_code        text        not null,
    key_id               text        not null references partner_key,
    body_sha256          bytea       not null,
    body                 bytea       not null, -- sealed: the raw bytes that were signed
    signed_headers       bytea       not null, -- sealed: the header fields and signature they came with
    business_key         bytea       not null, -- mother, birth date, order in a multiple birth: blind index
    duplicate_of         uuid        references partner_event,
    outcome              text        not null check (outcome in ('ACCEPTED', 'NEEDS_DATA', 'DUPLICATE_SUSPECTED')),
    missing              text[]      not null,
    received_at          timestamptz not null,
    status               text        not null check (status in ('RECEIVED', 'WAITING_NAME', 'IN_REVIEW', 'NEEDS_FIX', 'REFUSED', 'DONE', 'DUPLICATE_SUSPECTED')),
    reasons              text[]      not null default '{}',
    application_sequence bigint      not null default -1, -- the newest application event applied
    closed_at            timestamptz,
    changed_at           timestamptz not null,
    unique (partner_id, message_id),
    constraint duplicate_has_first check ((outcome = 'DUPLICATE_SUSPECTED') = (duplicate_of is not null)),
    constraint duplicate_stays check ((outcome = 'DUPLICATE_SUSPECTED') = (status = 'DUPLICATE_SUSPECTED')),
    constraint done_when_closed check (status <> 'DONE' or closed_at is not null)
);
-- One birth, one application, for ever.
create unique index partner_event_business on partner_event (business_key) where duplicate_of is null;
create index partner_event_list on partner_event (partner_id, received_at, id);
create index partner_event_unsettled on partner_event (closed_at) where closed_at is not null and status <> 'DONE';

create table partner_event_document (
    document_id      uuid        primary key,
    partner_event_id uuid        not null references partner_event,
    kind             text        not null,
    number           text        not null,
    version          integer     not null,
    verification_url text        not null,
    issued_at        timestamptz not null
);
create index partner_event_document_of on partner_event_document (partner_event_id);
