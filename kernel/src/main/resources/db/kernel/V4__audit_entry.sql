-- Who saw or changed what. Writers insert without a chain, so that they do not queue for each other; the sealer chains within a second.
create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    actor       text        not null,
    roles       text        not null,
    area        text,
    action      text        not null,
    object_type text        not null,
    object_id   text        not null,
    case_id     text,
    reason      text,
    before_hash text,
    after_hash  text,
    request_id  text,
    address     text
);
create table audit_seal (
    seq      bigint primary key,
    entry_id bigint not null unique references audit_entry (id),
    hash     bytea  not null
);

-- Appended only, by anybody: an owner could drop the trigger, which the chain then shows.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = '42501';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function audit_is_append_only();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal for each statement execute function audit_is_append_only();
