-- Cards on their way from the printer to their owner. Who gets them and where they live is sealed.
create table card_order (
    id             uuid        primary key,
    application_id uuid        not null references application (id),
    kind           text        not null check (kind in ('KTP_EL', 'KIA', 'SKTT')),
    copy           smallint    not null check (copy > 0),
    state          text        not null check (state in ('AWAITED', 'PRINTED')),
    misprints      integer     not null default 0, -- blanks that were spoiled
    ordered_at     timestamptz not null,
    state_at       timestamptz not null,
    printed_by     text,
    constraint printed_by_somebody check ((state = 'PRINTED') = (printed_by is not null)),
    unique (application_id, kind, copy)
);
create index card_order_worklist on card_order (state, ordered_at, id);

create table courier_list (
    id          uuid        primary key,
    courier     text        not null,
    region_code text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    taken_at    timestamptz
);
create index courier_list_courier on courier_list (courier, made_at desc, id desc);
create index courier_list_made on courier_list (made_at desc, id desc) include (region_code);

create table delivery (
    id             uuid        primary key,
    application_id uuid        not null unique references application (id),
    mode           text        not null check (mode in ('OFFICE', 'KECAMATAN', 'NAGARI', 'HOME', 'CARRIED_BY_OUTREACH')),
    place          text        check (place ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    recipient      bytea,
    state          text        not null check (state in ('CHOSEN', 'PRINTING', 'WAITING_COURIER', 'LISTED', 'UNDERWAY',
                                                         'READY_FOR_PICKUP', 'DELIVERED')),
    attempts       smallint    not null check (attempts between 0 and 3),
    list_id        uuid        references courier_list (id),
    pin_hash       bytea       check (length(pin_hash) = 32),
    wrong_tries    integer     not null default 0,
    locked_until   timestamptz,
    since          timestamptz not null,
    version        bigint      not null,
    constraint home_is_somewhere check (mode <> 'HOME' or recipient is not null),
    constraint carried_by_somebody check (state not in ('LISTED', 'UNDERWAY') or list_id is not null)
);
create index delivery_open on delivery (state, since, id) where state not in ('CHOSEN', 'DELIVERED');
create index delivery_list on delivery (list_id) where list_id is not null;

create table delivery_event (
    id          bigint generated always as identity primary key,
    delivery_id uuid        not null references delivery (id),
    step        text        not null,
    state       text        not null,
    actor       text        not null,
    reason      text,
    at          timestamptz not null
);
create index delivery_event_delivery on delivery_event (delivery_id, id);
