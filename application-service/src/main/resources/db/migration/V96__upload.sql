-- Files that arrive in pieces over bad lines. What has arrived is sealed, and goes after a day.
create table upload (
    id             uuid        primary key,
    application_id uuid        not null,
    requirement    text        not null check (requirement ~ '^[A-Z0-9_]{1,60}$'),
    metadata       bytea       not null, -- as it was sent: it holds the file's name
    length         bigint      not null check (length > 0),
    received       bigint      not null check (received between 0 and length),
    started_by     text        not null,
    expires_at     timestamptz not null,
    attachment_id  uuid, -- what became of it
    constraint complete_before_it_is_a_file check (attachment_id is null or received = length)
);
create index upload_application on upload (application_id);
create index upload_expiry on upload (expires_at);

create table upload_part (
    upload_id uuid   not null references upload on delete cascade,
    start_at  bigint not null,
    content   bytea  not null,
    primary key (upload_id, start_at)
);
alter table upload_part alter column content set storage external; -- sealed bytes do not shrink

-- The same bytes for the same requirement are one file, whatever cleaning makes of them.
alter table attachment add column sent_hash text;

-- Content of the file store whose use is to be looked at: just stored, or just let go.
create table file_watch (
    blob  text        primary key,
    since timestamptz not null
);
create index file_watch_since on file_watch (since);
