-- Programs of somebody else (an agency's, a nagari's own): a citizen lets one see some of the own data, and takes that
-- back at any time (UU 27/2022 articles 20 to 22). Such a program has a name people know and somebody who answers for it.
alter table oauth_client drop constraint oauth_client_kind_check;
alter table oauth_client add constraint oauth_client_kind_check
    check (kind in ('CITIZEN_APP', 'OFFICER_APP', 'LINKED_APP', 'PARTNER', 'AGENCY', 'KIOSK'));
alter table oauth_client drop constraint apps_redirect;
alter table oauth_client add constraint apps_redirect
    check (kind not in ('CITIZEN_APP', 'OFFICER_APP', 'LINKED_APP') or cardinality(redirect_uris) > 0);
alter table oauth_client drop constraint machines_have_keys;
alter table oauth_client add constraint machines_have_keys
    check (kind in ('CITIZEN_APP', 'OFFICER_APP', 'LINKED_APP') or (jwks is not null and institution_id is not null));
alter table oauth_client add column publisher text;
alter table oauth_client add constraint linked_apps_have_a_publisher check (kind <> 'LINKED_APP' or publisher is not null);

-- What somebody agreed to, and when they took it back. Never changed: more is a new row.
create table consent (
    id           uuid        primary key,
    subject      uuid        not null,
    client_id    text        not null references oauth_client (client_id),
    scopes       text[]      not null check (cardinality(scopes) > 0),
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint withdrawn_after_given check (withdrawn_at >= given_at)
);
create unique index consent_one_in_force on consent (subject, client_id) where withdrawn_at is null;
create index consent_client on consent (client_id) where withdrawn_at is null;

-- What a program was shown: for the citizen who asks who looked.
create table consented_look (
    id          uuid        primary key,
    consent_id  uuid        not null references consent (id),
    resident_id uuid        not null references resident (id),
    viewed_at   timestamptz not null,
    fields      text        not null
);
create index consented_look_resident on consented_look (resident_id, viewed_at desc, id desc);
