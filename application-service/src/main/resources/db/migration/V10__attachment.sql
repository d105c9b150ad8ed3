-- Evidence uploaded for an application. File names may tell who somebody is, so they are sealed like the files themselves.
create table attachment (
    id             uuid        primary key,
    application_id uuid        not null,
    requirement    text        not null check (requirement ~ '^[A-Z0-9_]{1,60}$'),
    state          text        not null check (state in ('CURRENT', 'REPLACED', 'REMOVED')),
    display_name   bytea       not null,
    content_type   text        not null check (content_type in ('image/jpeg', 'application/pdf')),
    size_bytes     bigint      not null check (size_bytes > 0),
    blob           text        not null,
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null,
    ended_at       timestamptz,
    constraint ended_unless_current check ((state = 'CURRENT') = (ended_at is null))
);
create unique index attachment_current on attachment (application_id, requirement) where state = 'CURRENT';
create index attachment_application on attachment (application_id, uploaded_at);
create index attachment_blob on attachment (blob);
