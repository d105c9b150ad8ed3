-- V2__resident.sql: one row per person. NIK and the mother's name are sealed by the service; the index column finds them again.
create table resident (
    id                 uuid        primary key,
    nik_sealed         bytea       not null,
    nik_index          bytea       not null unique,
    name               text        not null check (length(name) between 1 and 60),
    title_before       text,
    title_after        text,
    sex                text        not null check (sex in ('MALE', 'FEMALE')),
    birth_place        text        not null,
    birth_date         date        not null,
    multiple_order     smallint    not null default 0 check (multiple_order between 0 and 9),
    citizenship        text        not null check (citizenship in ('WNI', 'WNA')),
    religion           text        not null check (religion in ('ISLAM', 'KRISTEN', 'KATHOLIK', 'HINDU', 'BUDHA', 'KHONGHUCU', 'KEPERCAYAAN')),
    education_set      text        not null check (education_set in ('V2019', 'V2026')),
    education          smallint    not null check (education between 1 and case education_set when 'V2019' then 10 else 12 end),
    occupation_set     text        not null check (occupation_set in ('V2019', 'V2026')),
    occupation         smallint    not null check (occupation between 1 and case occupation_set when 'V2019' then 89 else 108 end),
    blood_group        text        not null check (blood_group in ('A', 'B', 'AB', 'O', 'A_POSITIVE', 'A_NEGATIVE', 'B_POSITIVE', 'B_NEGATIVE',
                                                                  'AB_POSITIVE', 'AB_NEGATIVE', 'O_POSITIVE', 'O_NEGATIVE', 'UNKNOWN')),
    marital_status     text        not null check (marital_status in ('BELUM_KAWIN', 'KAWIN_TERCATAT', 'KAWIN_BELUM_TERCATAT',
                                                                     'CERAI_HIDUP_TERCATAT', 'CERAI_HIDUP_BELUM_TERCATAT', 'CERAI_MATI')),
    mother_id          uuid        references resident (id),
    mother_nik_sealed  bytea,
    mother_name_sealed bytea,
    father_id          uuid        references resident (id),
    father_nik_sealed  bytea,
    father_name_sealed bytea,
    status             text        not null check (status in ('ACTIVE', 'IN_TRANSIT', 'MOVED_OUT', 'MOVED_ABROAD', 'DECEASED', 'DUPLICATE', 'LOST_CITIZENSHIP')),
    status_since       date        not null,
    region_code        text        not null references region (code),
    version            bigint      not null default 1 check (version > 0),
    constraint nobody_is_their_own_parent check (mother_id <> id and father_id <> id),
    constraint a_known_parent_has_a_name check ((mother_id is null or mother_name_sealed is not null)
                                            and (father_id is null or father_name_sealed is not null))
);
-- The same child twice: same mother, same day, same order in a multiple birth.
create unique index resident_one_birth on resident (mother_id, birth_date, multiple_order) where status <> 'DUPLICATE';
create index resident_region on resident (region_code, id);

-- Every version a resident went through; before and after are sealed whole.
create table resident_history (
    resident_id uuid        not null references resident (id),
    version     bigint      not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    case_id     uuid        not null,
    change      text        not null check (change in ('BORN', 'IMPORTED')),
    before      bytea,
    after       bytea       not null,
    primary key (resident_id, version)
);

-- The last serial given per prefix. The row is locked until the number is committed: none is lost, none is given twice.
create table number_counter (
    kind   text     not null check (kind in ('NIK', 'KK')),
    prefix text     not null check (prefix ~ '^[0-9]{12}$'),
    last   smallint not null check (last between 1 and 9999),
    primary key (kind, prefix)
);
