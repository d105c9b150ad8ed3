-- Whatever a correction writes can be asked for, and what another service changes is answered so at once.
alter table correction drop constraint correction_field_check;
alter table correction add constraint correction_field_check
    check (field in ('NAME', 'TITLES', 'BIRTH_PLACE', 'BIRTH_DATE', 'SEX', 'RELIGION', 'EDUCATION', 'OCCUPATION', 'BLOOD_GROUP', 'PARENTS',
                     'CERTIFICATES', 'DISABILITY', 'CONTACT', 'FORMER_ADDRESS', 'FOREIGNER', 'CITIZENSHIP', 'MARITAL_STATUS', 'ADDRESS',
                     'FAMILY', 'OTHER'));
