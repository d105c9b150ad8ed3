-- V4__registration.sql: what became of each application; a refused one may come back, a registered one never does.
create table registration (
    application_id uuid        primary key,
    service        text        not null check (service = 'BIRTH'),
    outcome        text        not null check (outcome in ('REGISTERED', 'REFUSED')),
    reasons        text[]      not null default '{}',
    child_id       uuid        unique references resident (id),
    decided_at     timestamptz not null,
    attempt        bigint      not null default 1,
    constraint registered_with_a_child check ((outcome = 'REGISTERED') = (child_id is not null)),
    constraint refused_for_a_reason check ((outcome = 'REFUSED') = (cardinality(reasons) > 0))
);

-- The facts of a birth that are no part of the biodata; the register entry is written from them.
create table birth (
    child_id       uuid     primary key references resident (id),
    application_id uuid     not null unique references registration (application_id) deferrable initially deferred,
    birth_time     timetz,
    place_kind     text     not null check (place_kind in ('HOSPITAL', 'PUSKESMAS', 'POLINDES', 'HOME', 'OTHER')),
    kind           text     not null check (kind in ('SINGLE', 'TWIN', 'TRIPLET', 'QUADRUPLET', 'OTHER')),
    birth_order    smallint not null check (birth_order between 1 and 30),
    weight_grams   integer  check (weight_grams between 200 and 9000),
    length_cm      smallint check (length_cm between 15 and 80),
    attendant_kind text     not null check (attendant_kind in ('DOCTOR', 'MIDWIFE_OR_NURSE', 'TRADITIONAL', 'OTHER')),
    akta_model     smallint not null check (akta_model between 1 and 4),
    reported_on    date     not null,
    late           boolean  not null
);
