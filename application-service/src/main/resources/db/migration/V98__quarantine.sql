-- Files as they were sent that the malware scanner has not passed. With a signature: evidence. Without: waiting to be looked at,
-- while the cleaned copy waits as an attachment nobody is shown.
create table quarantine (
    id             uuid        primary key,
    application_id uuid        not null,
    attachment_id  uuid,
    blob           text        not null,
    since          timestamptz not null,
    next_try_at    timestamptz,
    signature      text,
    constraint waits_or_is_known check ((next_try_at is null) = (signature is not null)),
    constraint waits_for_something check (next_try_at is null or attachment_id is not null)
);
create index quarantine_waiting on quarantine (next_try_at) where next_try_at is not null;
create index quarantine_evidence on quarantine (since) where signature is not null;
create index quarantine_blob on quarantine (blob);

alter table attachment drop constraint attachment_state_check, drop constraint ended_unless_current;
alter table attachment
    add constraint attachment_state_check check (state in ('CURRENT', 'CHECKING', 'REPLACED', 'REMOVED', 'INFECTED', 'ERASED')),
    add constraint ended_unless_current check ((state in ('CURRENT', 'CHECKING')) = (ended_at is null));
