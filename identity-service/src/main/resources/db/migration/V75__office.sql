-- V75__office.sql: where officers work: the district office, its units in a kecamatan (UPT), the counters in nagari.
create table office (
    id          uuid   primary key,
    kind        text   not null check (kind in ('DISTRICT', 'UPT', 'NAGARI_COUNTER')),
    name        text   not null check (length(name) between 3 and 120),
    region_code text   not null references region (code),
    address     text   not null,
    opened_on   date   not null,
    closed_on   date,
    version     bigint not null default 1 check (version > 0),
    constraint closed_after_it_opened check (closed_on >= opened_on)
);
create unique index office_one_of_a_kind on office (kind, region_code) where closed_on is null;

alter table officer add column office_id uuid references office (id);
create index officer_office on officer (office_id) where office_id is not null;
