-- What people chose about being told, and what they were told: sealed, for a year.
create table notification_preference (
    person_id   uuid        primary key,
    channels    text[]      not null check (channels <@ '{WHATSAPP,SMS,EMAIL,WEB_PUSH}'),
    language    text        not null check (language in ('BOTH', 'INDONESIAN', 'ENGLISH')),
    quiet_from  time        not null,
    quiet_until time        not null,
    version     bigint      not null,
    changed_at  timestamptz not null
);
create table inbox_notice (
    id             uuid        primary key,
    source_key     text        not null unique,
    reader         text        not null,
    notice         text        not null,
    application_id uuid,
    content        bytea       not null,
    created_at     timestamptz not null,
    read_at        timestamptz
);
create index inbox_notice_reader on inbox_notice (reader, created_at desc, id desc);
create index inbox_notice_unread on inbox_notice (reader, created_at desc, id desc) where read_at is null;
create index inbox_notice_age on inbox_notice (created_at);
