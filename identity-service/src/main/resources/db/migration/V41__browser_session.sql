-- The sign-in's own browser sessions (Spring Session's form), so that a restart or another copy of the service asks
-- nobody for the password again. The browser's cookie carries a keyed seal besides the id: a copy of this table opens
-- nothing.
create table browser_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create unique index browser_session_id on browser_session (session_id);
create index browser_session_expiry on browser_session (expiry_time);
create index browser_session_principal on browser_session (principal_name);

create table browser_session_attributes (
    session_primary_id char(36)     not null references browser_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Sign-ins ended before their access tokens did; `sid` in a token names its sign-in. Kept a little longer than a token
-- lives.
create table revoked_sign_in (
    id         text        primary key,
    revoked_at timestamptz not null default now()
);
create index revoked_sign_in_age on revoked_sign_in (revoked_at);

-- On which kind of device a program was allowed, in words its owner recognises.
alter table oauth_authorization add column device text;
