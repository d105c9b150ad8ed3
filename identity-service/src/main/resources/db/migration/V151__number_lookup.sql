-- V151__number_lookup.sql: how many different NIKs somebody with one phone has asked about today (promises.md T11, S77). Blind indexes
-- only; yesterday's rows are dropped.
create table number_lookup (
    phone_index bytea not null,
    looked_on   date  not null,
    nik_index   bytea not null,
    primary key (phone_index, looked_on, nik_index)
);
