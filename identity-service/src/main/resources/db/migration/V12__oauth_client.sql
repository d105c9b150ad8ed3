-- Programs that may ask for tokens. {public} in an address stands for the public address of this installation.
create table oauth_client (
    client_id         text        primary key check (client_id ~ '^[a-z][a-z0-9-]{2,99}$'),
    name              text        not null,
    kind              text        not null check (kind in ('CITIZEN_APP', 'OFFICER_APP', 'PARTNER', 'AGENCY', 'KIOSK')),
    redirect_uris     text[]      not null default '{}',
    sign_out_uris     text[]      not null default '{}',
    scopes            text[]      not null,
    institution_id    uuid,
    jwks              jsonb,
    active            boolean     not null default true,
    created_at        timestamptz not null default now(),
    constraint apps_redirect check (kind not in ('CITIZEN_APP', 'OFFICER_APP') or cardinality(redirect_uris) > 0),
    constraint machines_have_keys check (kind in ('CITIZEN_APP', 'OFFICER_APP') or (jwks is not null and institution_id is not null))
);

insert into oauth_client (client_id, name, kind, redirect_uris, sign_out_uris, scopes) values
    ('warga-web', 'Layanan warga', 'CITIZEN_APP',
     '{"{public}/demo/callback","http://127.0.0.1/callback"}', '{"{public}/"}', '{openid}'),
    ('petugas-web', 'Meja petugas', 'OFFICER_APP',
     '{"{public}/dashboard/callback","{public}/demo/callback","http://127.0.0.1/callback"}', '{"{public}/"}', '{openid}');

-- A signed client assertion is good for one use; its id is remembered until it would have expired anyway.
create table oauth_assertion (
    client_id  text        not null,
    jti        text        not null,
    expires_at timestamptz not null,
    primary key (client_id, jti)
);
create index oauth_assertion_age on oauth_assertion (expires_at);
