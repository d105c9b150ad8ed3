-- Where messages end on a development machine; stays empty elsewhere.
create table mailbox (
    id              uuid        primary key,
    recipient_index bytea       not null,
    recipient       bytea       not null,
    content         bytea       not null,
    arrived_at      timestamptz not null
);
create index mailbox_recipient on mailbox (recipient_index, arrived_at desc);
create index mailbox_arrived on mailbox (arrived_at desc);
