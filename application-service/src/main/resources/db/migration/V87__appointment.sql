-- V87__appointment.sql: booked times. The row of a slot holds its quota: it is taken by one update, so nobody gets a
-- place that is not there.
create table appointment_slot (
    point_id  uuid        not null references service_point (id),
    line      text        not null,
    starts_at timestamptz not null,
    taken     integer     not null check (taken >= 0),
    primary key (point_id, line, starts_at)
);

create table appointment (
    id             uuid        primary key,
    point_id       uuid        not null references service_point (id),
    line           text        not null,
    starts_at      timestamptz not null,
    minutes        integer     not null,
    state          text        not null check (state in ('BOOKED', 'CHECKED_IN', 'CANCELLED', 'WITHDRAWN', 'MISSED')),
    code           text        unique, -- shown at the counter; goes with the person
    person_id      uuid,
    application_id uuid,
    contact        bytea,
    reminded_at    timestamptz,
    booked_at      timestamptz not null,
    version        bigint      not null default 1 check (version > 0),
    constraint booked_by_somebody check (state <> 'BOOKED' or (person_id is not null and code is not null))
);
create unique index appointment_one_open on appointment (person_id, line) where state = 'BOOKED';
create index appointment_own on appointment (person_id, booked_at, id) where person_id is not null;
create index appointment_missed on appointment (person_id, starts_at) where state = 'MISSED';
create index appointment_due on appointment (starts_at) where state = 'BOOKED';
create index appointment_point on appointment (point_id, starts_at) where state = 'BOOKED';
create index appointment_known on appointment (starts_at) where person_id is not null;
