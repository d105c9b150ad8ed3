-- V21__transfer.sql: moves out of the district under way, and the letters arrivals came with.
create table transfer (
    application_id uuid primary key,
    number         text not null unique check (number ~ '^SKPWNI/[0-9]{4}/[0-9]{8}/[0-9]{4}$'),
    issued_on      date not null,
    valid_until    date not null check (valid_until >= issued_on),
    state          text not null check (state in ('OPEN', 'LANDED', 'EXPIRED', 'STUCK'))
);
create index transfer_open on transfer (valid_until) where state = 'OPEN';

create table transfer_member (
    application_id uuid not null references transfer (application_id),
    resident_id    uuid not null references resident (id),
    family_id      uuid not null references family (id),
    head_id        uuid not null references resident (id),
    shdk           text not null,
    primary key (application_id, resident_id)
);
create index transfer_member_resident on transfer_member (resident_id);

-- A letter brings its people here once.
create table arrival (
    letter_number  text primary key,
    application_id uuid not null unique,
    arrived_on     date not null
);

alter table number_counter
    drop constraint number_counter_kind_check,
    add constraint number_counter_kind check (kind in ('NIK', 'KK', 'SKPWNI'));
