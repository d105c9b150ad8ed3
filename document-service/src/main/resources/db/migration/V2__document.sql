-- Documents and every version of them; the table refuses what the sealed states refuse.
create table document (
    id                uuid        primary key,
    application_id    uuid        not null,
    register_entry_id uuid        not null references register_entry,
    kind              text        not null check (kind in ('AKTA_KELAHIRAN', 'KK')),
    series_id         uuid        not null, -- what a newer version replaces: the child of an akta, the family of a KK
    version           integer     not null check (version > 0),
    number            text        not null, -- as anybody may see it: the akta's number, the KK number masked
    holder            text        not null, -- the holder's name, masked
    content           bytea       not null, -- sealed: what is printed
    code              text        not null unique check (code ~ '^[A-Za-z0-9_-]{22}$'),
    region_code       text        not null,
    partner_event_id  uuid,
    partner_id        uuid,
    submitted_at      timestamptz,
    numbered_on       date        not null,
    numbered_at       timestamptz not null,
    state             text        not null check (state in ('NUMBERED', 'ISSUED', 'SUPERSEDED', 'REVOKED')),
    issued_at         timestamptz,
    superseded_by     uuid        references document,
    superseded_at     timestamptz,
    revoked_reason    text,
    revoked_at        timestamptz,
    revision          bigint      not null,
    due_at            timestamptz not null default now(), -- when a worker may take it: at once, after a back-off, when a lease ran out
    fence             bigint      not null default 0,     -- raised by every lease; only the last holder may issue
    attempts          integer     not null default 0,
    last_failure      text,
    unique (application_id, kind),
    unique (kind, series_id, version),
    constraint issued_when check ((state = 'NUMBERED') = (issued_at is null)),
    constraint superseded_by_a_newer
        check ((superseded_by is null) = (superseded_at is null) and (state <> 'SUPERSEDED' or superseded_by is not null)),
    constraint revoked_with_reason check ((state = 'REVOKED') = (revoked_reason is not null and revoked_at is not null))
);
create unique index document_one_current on document (kind, series_id) where state = 'ISSUED';
create index document_waiting on document (due_at) where state = 'NUMBERED';
create index document_of_partner on document (partner_id, partner_event_id) where partner_id is not null;

create table document_owner (
    person_id   uuid not null,
    document_id uuid not null references document,
    primary key (person_id, document_id)
);
