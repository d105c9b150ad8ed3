-- Where people are served: an office's hall, a counter in a nagari, a puskesmas. How it works is read and changed as a
-- whole, so it is one document.
create table service_point (
    id          uuid        primary key,
    kind        text        not null check (kind in ('DUKCAPIL', 'KECAMATAN', 'NAGARI', 'PUSKESMAS', 'OTHER')),
    name        text        not null check (length(name) between 3 and 120),
    region_code text        not null,
    office_id   uuid, -- identity-service's office, where it is one
    active      boolean     not null,
    setup       jsonb       not null,
    created_at  timestamptz not null,
    version     bigint      not null default 1 check (version > 0)
);
create index service_point_list on service_point (created_at, id);
