-- Cases an officer opens at the counter for a resident, and cases that end in more than one family card.
alter table application drop constraint application_channel_check, drop constraint came_from_somebody;
alter table application
    add column opened_by text,
    add column cards_expected integer check (cards_expected >= 0),
    add column applicant_died_at timestamptz, -- when we learned of it
    add constraint application_channel_check check (channel in ('CITIZEN', 'COUNTER', 'PARTNER')),
    add constraint came_from_somebody check ((channel = 'PARTNER') = (partner_event_id is not null)
                                             and (channel = 'PARTNER') = (partner_id is not null)
                                             and (channel <> 'PARTNER') = (applicant_id is not null)
                                             and (channel = 'COUNTER') = (opened_by is not null));
alter table application_output drop constraint application_output_pkey;
alter table application_output add column supersedes uuid;
alter table application_output add primary key (application_id, document_id);
create index application_output_supersedes on application_output (supersedes) where supersedes is not null;
