-- V86__queue.sql: the tickets of a day. The row of a line and a day gives the numbers, without gaps, and the moment a
-- walk-in enters, never before the one before it.
create table queue_line_day (
    point_id     uuid        not null references service_point (id),
    line         text        not null,
    day          date        not null,
    last_number  integer     not null check (last_number > 0),
    last_entered timestamptz not null,
    primary key (point_id, line, day)
);

create table queue_counter (
    point_id       uuid        not null references service_point (id),
    counter        integer     not null,
    last_call      timestamptz not null,
    ordinary_calls integer     not null default 0, -- since the last call of a priority line
    primary key (point_id, counter)
);

create table queue_ticket (
    id             uuid        primary key,
    code           text        unique, -- follows the ticket without signing in; forgotten with the person
    point_id       uuid        not null references service_point (id),
    day            date        not null,
    issued_line    text        not null,
    number         integer     not null,
    label          text        not null,
    line           text        not null,
    state          text        not null check (state in ('WAITING', 'CALLED', 'SERVING', 'DONE', 'MISSED', 'LAPSED')),
    enters_at      timestamptz not null,
    deferred       boolean     not null default false, -- behind those who entered at the same moment
    returned       boolean     not null default false,
    counter        integer,
    calls          integer     not null default 0,
    issued_at      timestamptz not null,
    called_at      timestamptz,
    serving_at     timestamptz,
    ended_at       timestamptz,
    appointment_id uuid,
    application_id uuid,
    version        bigint      not null default 1 check (version > 0),
    constraint numbered_once unique (point_id, issued_line, day, number),
    constraint at_a_counter check ((state in ('CALLED', 'SERVING', 'DONE', 'MISSED')) = (counter is not null)),
    constraint ended check ((state in ('DONE', 'MISSED', 'LAPSED')) = (ended_at is not null))
);
create index queue_ticket_waiting on queue_ticket (point_id, day, enters_at, deferred, number) where state = 'WAITING';
create unique index queue_ticket_at_counter on queue_ticket (point_id, day, counter) where state in ('CALLED', 'SERVING');
create index queue_ticket_served on queue_ticket (point_id, day, line, ended_at) where state = 'DONE';
create index queue_ticket_list on queue_ticket (point_id, day, state, issued_at, id);
create index queue_ticket_open on queue_ticket (day) where state in ('WAITING', 'CALLED', 'SERVING');
create index queue_ticket_known on queue_ticket (day) where code is not null;
