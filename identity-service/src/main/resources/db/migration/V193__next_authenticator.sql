-- V193: the authenticator that is to take the place of the one in use; it does with its first code, within a quarter of an hour.
create table next_authenticator (
    subject       uuid        primary key references second_factor (subject) on delete cascade,
    secret_sealed bytea       not null,
    proposed_at   timestamptz not null
);
