-- An officer's second factor: the secret of an authenticator app, sealed. A code counts once (last_step), and tries are
-- counted before anybody looks at them.
create table second_factor (
    subject       uuid        primary key,
    secret_sealed bytea       not null,
    confirmed_at  timestamptz,
    last_step     bigint      not null default 0,
    tries         integer     not null default 0,
    tries_since   timestamptz not null,
    created_at    timestamptz not null
);

-- Codes for the day the phone is lost, as keyed hashes; each works once.
create table recovery_code (
    subject    uuid        not null references second_factor (subject) on delete cascade,
    code_index bytea       not null,
    used_at    timestamptz,
    primary key (subject, code_index)
);

-- What somebody had shown when a program got its code, and when: 'PASSWORD 1795312800'.
alter table oauth_authorization add column proofs text[] not null default '{}';
