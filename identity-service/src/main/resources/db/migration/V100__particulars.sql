-- V100__particulars.sql: the elements of UU 24/2013 Ps. 58 and form F-1.01 that no document prints (domain.md 2.1, 2.2).
-- They are sealed whole; what counts and lists are made from stands beside them, and tells nothing the law protects (Ps. 84).
alter table resident
    add column particulars_sealed bytea,
    add column holds_birth_akta boolean,
    add column holds_marriage_akta boolean,
    add column holds_divorce_akta boolean,
    add column biometrics_on date,
    add column ktp_on date,
    add column kia_on date,
    add column ikd_on date,
    -- The last day of a second citizenship, after which its holder must have chosen (UU 12/2006 Ps. 6).
    add column dual_until date,
    add constraint only_citizens_are_of_two_countries check (dual_until is null or citizenship = 'WNI'),
    add constraint what_is_beside_is_sealed_too check (particulars_sealed is not null
        or (holds_birth_akta is null and holds_marriage_akta is null and holds_divorce_akta is null
            and biometrics_on is null and ktp_on is null and kia_on is null and ikd_on is null)),
    add constraint a_second_citizenship_is_told check (dual_until is null or foreigner_sealed is not null);
create index resident_dual on resident (dual_until) where dual_until is not null;

-- How the family of a card is reached (the card's header on form F-1.01).
alter table family
    add column contact_sealed bytea;
