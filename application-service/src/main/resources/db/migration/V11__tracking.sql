-- The receipt that follows a case without signing in. The PIN is stored as a keyed hash.
create table tracking (
    application_id uuid        primary key,
    tracking_no    text        not null unique,
    pin_hash       bytea       not null check (length(pin_hash) = 32),
    wrong_tries    integer     not null default 0,
    locked_until   timestamptz,
    opened_at      timestamptz not null
);
