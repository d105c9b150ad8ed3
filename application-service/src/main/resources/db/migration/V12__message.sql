-- Messages to people, written in the transaction of their cause and delivered later. The same cause writes one row.
-- Recipient and text are sealed; the text is dropped once it is delivered or too old.
create table message (
    id         uuid        primary key,
    source_key text        not null unique,
    notice     text        not null,
    channel    text        not null check (channel in ('PHONE', 'EMAIL')),
    state      text        not null check (state in ('WAITING', 'SENT', 'EXPIRED', 'FAILED')),
    recipient  bytea       not null,
    content    bytea,
    attempts   integer     not null default 0,
    next_try   timestamptz not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    constraint ended_unless_waiting check ((state = 'WAITING') = (ended_at is null)),
    constraint content_only_while_waiting check ((state = 'WAITING') = (content is not null))
);
create index message_due on message (next_try) where state = 'WAITING';
