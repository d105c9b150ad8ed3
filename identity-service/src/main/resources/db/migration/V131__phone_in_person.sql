-- When a password was last recovered with the phone alone: for three days that phone is not enough to put another in its place (promises.md T10).
alter table account add column recovered_at timestamptz;

-- The officer who saw the owner in person; then the old phone, lost or stolen, shows no code.
alter table phone_change add column assisted_by text;
