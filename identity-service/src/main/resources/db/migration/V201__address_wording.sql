-- An address that is written wrong is corrected; one that changes is a move (docs/decisions/0088).
alter table correction drop constraint correction_field_check;
alter table correction add constraint correction_field_check
    check (field in ('NAME', 'TITLES', 'BIRTH_PLACE', 'BIRTH_DATE', 'SEX', 'RELIGION', 'EDUCATION', 'OCCUPATION', 'BLOOD_GROUP', 'PARENTS',
                     'CERTIFICATES', 'DISABILITY', 'CONTACT', 'FORMER_ADDRESS', 'FOREIGNER', 'CITIZENSHIP', 'MARITAL_STATUS', 'ADDRESS',
                     'ADDRESS_WORDING', 'FAMILY', 'OTHER'));
