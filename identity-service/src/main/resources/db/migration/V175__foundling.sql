-- V175__foundling.sql: a child whose parents nobody knows (akta model 4): who took it in, and the police report, sealed.
alter table birth
    alter column birth_order drop not null,
    add column guardian_id uuid references resident (id),
    add column police_report_sealed bytea,
    add constraint a_foundling_has_guardian_and_report
        check ((akta_model = 4) = (guardian_id is not null) and (guardian_id is null) = (police_report_sealed is null)),
    add constraint only_a_foundling_has_no_order check (birth_order is not null or akta_model = 4);
create index birth_guardian on birth (guardian_id) where guardian_id is not null;
