-- V32__duplicate_merge.sql: what was switched off for whom, and what it takes to undo that.
create table duplicate_merge (
    pair_id      uuid        primary key references duplicate_pair (id),
    kept_id      uuid        not null references resident (id),
    duplicate_id uuid        not null unique references resident (id),
    status       text        not null, -- the duplicate's before
    status_since date        not null,
    family_id    uuid        references family (id),
    shdk         text,
    closed_card  boolean     not null default false,
    merged_at    timestamptz not null,
    constraint not_with_itself check (kept_id <> duplicate_id),
    constraint a_place_on_a_card check ((family_id is null) = (shdk is null))
);

-- The kinds of change are an enum in the code, which grows with every effect; whichever list stood here gives way to a form.
alter table resident_history
    drop constraint if exists resident_history_change_check,
    drop constraint if exists resident_history_change,
    add constraint resident_history_change_form check (change ~ '^[A-Z][A-Z_]{3,39}$');
alter table family_history
    drop constraint if exists family_history_change_check,
    drop constraint if exists family_history_change,
    add constraint family_history_change_form check (change ~ '^[A-Z][A-Z_]{3,39}$');
