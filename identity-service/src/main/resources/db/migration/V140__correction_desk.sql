-- The officers' side of a correction request: who took it, what was answered, whether its time was watched (UU 27/2022: 3 x 24 hours).
alter table correction
    add column officer       text,
    add column claimed_at    timestamptz,
    add column answer_reason text check (answer_reason in ('PROOF_MISSING', 'DATA_CORRECT', 'COURT_RULING_NEEDED', 'OTHER_SERVICE',
                                                           'NOT_CLEAR', 'NOT_ENTITLED')),
    add column note_sealed   bytea,
    add column case_id       uuid unique,
    add column answered_at   timestamptz,
    add column alarm         text check (alarm in ('DUE', 'LATE')),
    add constraint claimed_by_somebody check ((officer is null) = (claimed_at is null)),
    add constraint in_somebodys_hands check (state <> 'IN_PROGRESS' or officer is not null),
    add constraint answered_at_some_time check ((state in ('ACCEPTED', 'REFUSED')) = (answered_at is not null)),
    add constraint refused_for_a_reason check ((state = 'REFUSED') = (answer_reason is not null)),
    add constraint accepted_with_a_case check ((state = 'ACCEPTED') = (case_id is not null));

-- What is older than the retention period is found by its age.
create index resident_view_age on resident_view using brin (viewed_at);
create index correction_age on correction (changed_at) where state in ('ACCEPTED', 'REFUSED', 'WITHDRAWN');
