-- V2__partner.sql: who may send us events, with which keys, for which facilities.
create table partner (
    id          uuid        primary key,
    client_id   text        not null unique,
    name        text        not null check (length(name) between 3 and 120),
    kind        text        not null check (kind in ('HOSPITAL', 'PUSKESMAS', 'MIDWIFE', 'CLINIC', 'KUA', 'COURT', 'NAGARI', 'OTHER')),
    event_types text[]      not null check (cardinality(event_types) > 0),
    areas       text[]      not null check (cardinality(areas) > 0),
    daily_limit integer     not null check (daily_limit > 0),
    active      boolean     not null default true,
    created_at  timestamptz not null
);

create table partner_facility (
    code       text primary key,
    partner_id uuid not null references partner,
    region     text not null
);
create index partner_facility_of on partner_facility (partner_id);

create table partner_key (
    key_id     text        primary key,
    partner_id uuid        not null references partner,
    algorithm  text        not null check (algorithm in ('ED25519', 'ECDSA_P256_SHA256', 'RSA_PSS_SHA512')),
    public_key bytea       not null,
    thumbprint text        not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index partner_key_of on partner_key (partner_id);

-- Every signed message counts once; kept longer than any signature lives.
create table signature_nonce (
    key_id  text        not null,
    nonce   text        not null,
    seen_at timestamptz not null,
    primary key (key_id, nonce)
);
create index signature_nonce_age on signature_nonce (seen_at);
