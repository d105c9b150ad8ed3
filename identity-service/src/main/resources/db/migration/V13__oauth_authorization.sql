-- What a program was allowed, from sign-in to sign-out. Tokens are kept as hashes only: a copy of this table opens nothing.
create table oauth_authorization (
    id         text        primary key,
    client_id  text        not null references oauth_client (client_id),
    subject    text        not null,
    grant_type text        not null,
    scopes     text[]      not null,
    request    jsonb,
    signed_in_at timestamptz,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);
create index oauth_authorization_subject on oauth_authorization (subject);
create index oauth_authorization_age on oauth_authorization (changed_at);

create table oauth_token (
    hash             text        primary key,
    authorization_id text        not null references oauth_authorization (id) on delete cascade,
    kind             text        not null check (kind in ('CODE', 'ACCESS', 'REFRESH', 'ID')),
    issued_at        timestamptz not null,
    expires_at       timestamptz not null,
    invalidated      boolean     not null default false,
    replaced         boolean     not null default false,
    scopes           text[]      not null default '{}',
    claims           jsonb
);
create index oauth_token_authorization on oauth_token (authorization_id);
create index oauth_token_age on oauth_token (expires_at);
