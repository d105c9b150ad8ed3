-- An account of a citizen. Only a confirmed one counts: it alone holds its person and its phone, so an unfinished
-- opening by somebody else blocks nobody.
create table account (
    id            uuid        primary key,
    person_id     uuid        not null,
    family_id     uuid        not null,
    region_code   text        not null,
    phone_sealed  bytea       not null,
    phone_index   bytea       not null,
    password_hash text        not null,
    state         text        not null check (state in ('PENDING', 'ACTIVE', 'CLOSED')),
    opened_at     timestamptz not null,
    verified_at   timestamptz,
    version       bigint      not null default 0,
    constraint confirmed_when_active check (state = 'PENDING' or verified_at is not null)
);
create unique index account_one_per_person on account (person_id) where state = 'ACTIVE';
create unique index account_one_per_phone on account (phone_index) where state = 'ACTIVE';
create index account_phone on account (phone_index, opened_at);
create index account_pending on account (opened_at) where state = 'PENDING';

-- The code sent to a phone. An opening that matched nobody gets a row too, so that its later answers are the same.
create table account_code (
    account_id uuid        primary key,
    purpose    text        not null check (purpose in ('VERIFY_PHONE', 'SIGN_IN', 'RECOVER')),
    code_index bytea       not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    sent_count integer     not null default 1,
    tries      integer     not null default 0,
    used_at    timestamptz
);
create index account_code_age on account_code (expires_at);
