-- What a citizen says is wrong with the own record or a child's (UU 27/2022). Handled by officers; the wish is sealed.
create table correction (
    id           uuid        primary key,
    number       text        not null unique check (number ~ '^KD-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$'),
    resident_id  uuid        not null references resident (id),
    requested_by uuid        not null references resident (id),
    field        text        not null check (field in ('NAME', 'BIRTH_PLACE', 'BIRTH_DATE', 'SEX', 'RELIGION', 'EDUCATION', 'OCCUPATION',
                                                       'BLOOD_GROUP', 'MARITAL_STATUS', 'PARENTS', 'ADDRESS', 'FAMILY', 'OTHER')),
    wish_sealed  bytea       not null,
    state        text        not null check (state in ('RECEIVED', 'IN_PROGRESS', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    requested_at timestamptz not null,
    answer_by    timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint      not null default 1 check (version > 0)
);
create index correction_requester on correction (requested_by, requested_at desc, id desc);
create index correction_open on correction (answer_by, id) where state in ('RECEIVED', 'IN_PROGRESS');
