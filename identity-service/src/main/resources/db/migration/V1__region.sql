-- V1__region.sql: the ministry's tree of regions; older spellings stay findable (domain.md 10).
create table region (
    code       text primary key check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    name       text not null,
    level      text not null check (level in ('PROVINCE', 'KABUPATEN', 'KECAMATAN', 'NAGARI')),
    parent     text references region (code),
    constraint only_provinces_have_no_parent check ((level = 'PROVINCE') = (parent is null))
);
create index region_parent on region (parent);

create table region_name (
    region_code text not null references region (code),
    name        text not null,
    valid_from  date not null,
    primary key (region_code, valid_from)
);
create index region_name_search on region_name (lower(name));
