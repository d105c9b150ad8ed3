-- One row per case. The form and what the registry said about the parents are sealed; the table refuses what the states refuse.
create table application (
    id               uuid        primary key,
    service          text        not null check (service ~ '^[A-Z][A-Z0-9_-]{1,30}$'),
    channel          text        not null check (channel in ('CITIZEN', 'PARTNER')),
    region_code      text        not null check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
    applicant_id     uuid,
    mother_id        uuid,
    father_id        uuid,
    partner_event_id uuid        unique,
    partner_id       uuid,
    natural_key      bytea,
    tracking_no      text        unique,
    form             bytea       not null,
    registry_check   bytea,
    opened_at        timestamptz not null,
    state            text        not null check (state in ('DRAFT', 'WAITING_NAME', 'SUBMITTED', 'NEEDS_FIX', 'VERIFIED',
                                                           'APPROVED', 'RETURNED', 'ISSUING', 'CLOSED', 'REJECTED', 'CANCELLED')),
    state_at         timestamptz not null,
    verifier         text,
    reasons          jsonb       not null default '[]',
    submitted_at     timestamptz,
    promised_at      timestamptz,
    child_id         uuid,
    family_id        uuid,
    version          bigint      not null,
    constraint came_from_somebody check ((channel = 'PARTNER') = (partner_event_id is not null)
                                         and (channel = 'PARTNER') = (partner_id is not null)
                                         and (channel = 'CITIZEN') = (applicant_id is not null)),
    constraint verified_by_someone check ((verifier is not null) = (state in ('VERIFIED', 'APPROVED'))),
    constraint explained check (state not in ('NEEDS_FIX', 'RETURNED', 'REJECTED') or jsonb_array_length(reasons) > 0),
    constraint filed check (state in ('DRAFT', 'WAITING_NAME', 'REJECTED', 'CANCELLED')
                            or (submitted_at is not null and promised_at is not null and tracking_no is not null))
);
create index application_worklist on application (state, submitted_at, id) include (region_code, service)
    where state in ('SUBMITTED', 'VERIFIED', 'RETURNED');
create index application_applicant on application (applicant_id, opened_at desc, id desc) where applicant_id is not null;
create index application_mother on application (mother_id) where mother_id is not null;
create index application_father on application (father_id) where father_id is not null;
create index application_natural_key on application (natural_key) where natural_key is not null;
