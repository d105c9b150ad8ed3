-- Passkeys: public keys of devices that ask for a finger or a PIN. No two people share one.
create table passkey (
    credential_id      bytea       primary key,
    subject            uuid        not null,
    label              text        not null check (length(label) between 1 and 60),
    public_key         bytea       not null,
    signature_count    bigint      not null,
    uv_initialized     boolean     not null,
    backup_eligible    boolean     not null,
    backup_state       boolean     not null,
    transports         text[]      not null default '{}',
    attestation_object bytea       not null,
    attestation_data   bytea       not null,
    created_at         timestamptz not null,
    last_used_at       timestamptz not null
);
create index passkey_subject on passkey (subject, created_at);
