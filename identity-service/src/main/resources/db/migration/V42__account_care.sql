-- A password being recovered. One that matched nobody has a row too, so that its later answers are the same.
create table account_recovery (
    id          uuid        primary key,
    account_id  uuid        references account (id) on delete cascade,
    phone_index bytea       not null,
    begun_at    timestamptz not null
);
create index account_recovery_phone on account_recovery (phone_index, begun_at);
create index account_recovery_age on account_recovery (begun_at);

alter table account_code drop constraint account_code_purpose_check;
alter table account_code add constraint account_code_purpose_check
    check (purpose in ('VERIFY_PHONE', 'SIGN_IN', 'RECOVER', 'CHANGE_PHONE'));

-- A new phone for an account: both phones answer, then three days pass in which the owner of the old one may object.
create table phone_change (
    id           uuid        primary key,
    account_id   uuid        not null references account (id) on delete cascade,
    new_code_id  uuid        not null unique,
    phone_sealed bytea       not null,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    effective_at timestamptz,
    ended_at     timestamptz,
    outcome      text        check (outcome in ('APPLIED', 'CANCELLED', 'TAKEN')),
    constraint ended_with_an_outcome check ((ended_at is null) = (outcome is null)),
    constraint effective_once_confirmed check ((confirmed_at is null) = (effective_at is null))
);
create unique index phone_change_one_waiting on phone_change (account_id) where confirmed_at is not null and ended_at is null;
create index phone_change_due on phone_change (effective_at) where ended_at is null;

-- Who helped at the counter, where somebody did.
alter table account add column assisted_by text;
