-- V160__officer_life.sql: an officer is proposed by one administrator and confirmed by another, comes in by invitation, and leaves for good.
alter table officer
    add column state text not null default 'ACTIVE' check (state in ('PROPOSED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'DISMISSED')),
    add column phone_sealed bytea,
    add column invited_at timestamptz,
    add column version bigint not null default 1,
    alter column password_hash drop not null;
update officer set state = 'SUSPENDED' where not active;
alter table officer drop column active;
alter table officer
    add column active boolean generated always as (state = 'ACTIVE') stored,
    add constraint active_with_a_password check (state <> 'ACTIVE' or password_hash is not null),
    add constraint invited_since check (state <> 'INVITED' or invited_at is not null);
create index officer_list on officer (created_at, id);

-- What one administrator wants and another has to confirm: whatever gives power.
create table officer_proposal (
    id          uuid        primary key,
    officer_id  uuid        not null references officer (id),
    kind        text        not null check (kind in ('APPOINTMENT', 'CHANGE', 'REINSTATEMENT')),
    roles       text[]      not null,
    region_code text        not null,
    office_id   uuid        references office (id),
    reason      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    outcome     text        check (outcome in ('CONFIRMED', 'REFUSED')),
    constraint decided_whole check ((decided_by is null) = (outcome is null) and (decided_at is null) = (outcome is null)),
    constraint four_eyes check (outcome is distinct from 'CONFIRMED' or decided_by <> proposed_by)
);
create unique index officer_proposal_one_waiting on officer_proposal (officer_id) where outcome is null;
create index officer_proposal_waiting on officer_proposal (proposed_at, id) where outcome is null;

-- Who made an officer what, when and why. Only ever added to.
create table officer_history (
    id           bigint      generated always as identity primary key,
    officer_id   uuid        not null references officer (id),
    version      bigint      not null,
    change       text        not null,
    state        text        not null,
    roles        text[]      not null,
    region_code  text        not null,
    office_id    uuid,
    changed_by   text        not null,
    confirmed_by text,
    reason       text        not null,
    changed_at   timestamptz not null,
    unique (officer_id, version)
);
create function officer_history_is_final() returns trigger language plpgsql as
$$ begin raise exception 'officer_history is only added to'; end $$;
create trigger officer_history_final before update or delete on officer_history
    for each row execute function officer_history_is_final();

-- Somebody accepts an invitation with a code to the phone. One that matched nobody has a row too, so that the answers are the same.
create table officer_invitation (
    id         uuid        primary key,
    officer_id uuid        references officer (id),
    begun_at   timestamptz not null
);
create index officer_invitation_officer on officer_invitation (officer_id, begun_at);
create index officer_invitation_age on officer_invitation (begun_at);

alter table account_code drop constraint account_code_purpose_check;
alter table account_code add constraint account_code_purpose_check
    check (purpose in ('VERIFY_PHONE', 'SIGN_IN', 'RECOVER', 'CHANGE_PHONE', 'INVITE'));
