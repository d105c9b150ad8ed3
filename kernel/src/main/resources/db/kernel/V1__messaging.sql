-- Events out. Rows are marked when published and kept 14 days, so that the broker can be rebuilt from them.
create table outbox (
    id             bigint generated always as identity primary key,
    event_id       uuid        not null unique,
    topic          text        not null,
    aggregate_id   uuid        not null,
    sequence       bigint      not null,
    type           text        not null,
    payload        bytea       not null,
    created_at     timestamptz not null default now(),
    published_at   timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- One relay at a time: whoever holds the advisory lock; the fence tells an old holder that its time is over.
create table outbox_relay (
    one    boolean primary key default true check (one),
    holder uuid   not null,
    fence  bigint not null
);
insert into outbox_relay (holder, fence) values ('00000000-0000-0000-0000-000000000000', 0);

-- Events in: the row is written in the transaction of the effect, so an event has its effect once.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
