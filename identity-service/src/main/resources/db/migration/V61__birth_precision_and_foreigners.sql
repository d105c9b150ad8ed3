-- V61__birth_precision_and_foreigners.sql: birth dates nobody knows to the day, and the elements of foreigners (domain.md 1.2, 2.2).
-- What is written for an unknown part is fixed: the 15th for the day, 1 July for day and month (filling guide of form F-1.01).
alter table resident
    add column birth_unknown text check (birth_unknown in ('DAY', 'DAY_AND_MONTH')),
    -- Passport, sponsor, permit, first arrival, decree of citizenship: sealed whole; what lists are made from stands beside it.
    add column foreigner_sealed bytea,
    add column permit_kind text check (permit_kind in ('ITAS', 'ITAP')),
    add column permit_valid_until date,
    add constraint an_unknown_day_is_written_as_the_15th
        check (birth_unknown is distinct from 'DAY' or extract(day from birth_date) = 15),
    add constraint an_unknown_month_is_written_as_1_july
        check (birth_unknown is distinct from 'DAY_AND_MONTH' or (extract(month from birth_date) = 7 and extract(day from birth_date) = 1)),
    add constraint only_foreigners_have_a_permit check (permit_kind is null or citizenship = 'WNA'),
    add constraint a_validity_belongs_to_a_permit check (permit_valid_until is null or permit_kind is not null);
create index resident_permit on resident (permit_valid_until) where permit_valid_until is not null;
create index resident_birth_unknown on resident (birth_date) where birth_unknown is not null;
