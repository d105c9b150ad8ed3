-- V3__family.sql: family cards, who is on them and since when (domain.md 1.4, 2.6).
create table family (
    id          uuid   primary key,
    kk_sealed   bytea  not null,
    kk_index    bytea  not null unique,
    address     text   not null,
    rt          text   not null check (rt ~ '^[0-9]{3}$'),
    rw          text   not null check (rw ~ '^[0-9]{3}$'),
    korong      text   not null,
    postal_code text   not null check (postal_code ~ '^[0-9]{5}$'),
    region_code text   not null references region (code),
    head_id     uuid   not null references resident (id),
    status      text   not null check (status in ('ACTIVE', 'CLOSED')),
    recorded_on date   not null,
    version     bigint not null default 1 check (version > 0)
);
create unique index family_one_active_per_head on family (head_id) where status = 'ACTIVE';
create index family_region on family (region_code, id);

create table membership (
    id          uuid     primary key,
    family_id   uuid     not null references family (id),
    resident_id uuid     not null references resident (id),
    shdk        text     not null check (shdk in ('KEPALA_KELUARGA', 'SUAMI', 'ISTRI', 'ANAK', 'MENANTU', 'CUCU', 'ORANG_TUA', 'MERTUA', 'FAMILI', 'LAINNYA')),
    position    smallint not null check (position > 0),
    since       date     not null,
    until       date,
    constraint a_membership_ends_after_it_began check (until >= since)
);
create unique index membership_one_family_per_person on membership (resident_id) where until is null;
create unique index membership_one_head on membership (family_id) where until is null and shdk = 'KEPALA_KELUARGA';
create unique index membership_one_husband on membership (family_id) where until is null and shdk = 'SUAMI';
create unique index membership_one_position on membership (family_id, position) where until is null;

-- A marriage the registry knows of, recorded (buku nikah, akta perkawinan) or stated by the couple (F-1.05).
create table marriage (
    id         uuid    primary key,
    husband_id uuid    not null references resident (id),
    wife_id    uuid    not null references resident (id),
    recorded   boolean not null,
    number     text,
    married_on date,
    ended_on   date,
    constraint a_recorded_marriage_has_a_number check (not recorded or (number is not null and married_on is not null)),
    constraint two_people check (husband_id <> wife_id)
);
create unique index marriage_of_wife on marriage (wife_id) where ended_on is null;
create index marriage_of_husband on marriage (husband_id) where ended_on is null;

create table family_history (
    family_id  uuid        not null references family (id),
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    case_id    uuid        not null,
    change     text        not null check (change in ('CHILD_BORN', 'IMPORTED')),
    resident_id uuid       references resident (id),
    before     bytea,
    after      bytea       not null,
    primary key (family_id, version)
);
