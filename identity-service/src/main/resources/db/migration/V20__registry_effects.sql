-- V20__registry_effects.sql: every service that changes the registry, not births alone (domain.md 3.6).
alter table registration
    drop constraint registration_service_check,
    drop constraint registered_with_a_child,
    add constraint registration_service check (service ~ '^[A-Z][A-Z0-9-]{1,15}$'),
    add constraint a_birth_is_registered_with_its_child
        check ((service = 'BIRTH' and outcome = 'REGISTERED') = (child_id is not null)),
    add column form_sealed bytea;

alter table resident_history
    drop constraint resident_history_change_check,
    add constraint resident_history_change check (change in (
        'BORN', 'IMPORTED', 'DIED', 'MARRIED', 'DIVORCED', 'RECONCILED', 'MARRIAGE_CONFIRMED', 'MARRIAGE_ANNULLED', 'DIVORCE_ANNULLED',
        'FAMILY_FORMED', 'HEAD_CHANGED', 'FAMILY_JOINED', 'MOVED', 'MOVED_OUT', 'MOVE_EXPIRED', 'ARRIVED', 'MOVED_ABROAD',
        'CORRECTED', 'RENAMED', 'CITIZENSHIP_CHANGED', 'SEX_CHANGED', 'ADOPTED', 'ACKNOWLEDGED', 'LEGITIMATED'));
create index resident_history_time on resident_history (resident_id, changed_at);

alter table family_history
    drop constraint family_history_change_check,
    add constraint family_history_change check (change in (
        'CHILD_BORN', 'IMPORTED', 'DIED', 'MARRIED', 'DIVORCED', 'RECONCILED', 'MARRIAGE_CONFIRMED', 'MARRIAGE_ANNULLED',
        'DIVORCE_ANNULLED', 'FAMILY_FORMED', 'HEAD_CHANGED', 'FAMILY_JOINED', 'MOVED', 'MOVED_OUT', 'MOVE_EXPIRED', 'ARRIVED',
        'MOVED_ABROAD', 'CORRECTED', 'RENAMED', 'CITIZENSHIP_CHANGED', 'SEX_CHANGED', 'ADOPTED', 'ACKNOWLEDGED', 'LEGITIMATED'));
create index family_history_time on family_history (family_id, changed_at);

-- A number a card carried before its head changed: findable, and never given again.
create table retired_kk_number (
    kk_index   bytea primary key,
    family_id  uuid  not null references family (id),
    retired_on date  not null
);

-- How a marriage ended. A later one may take its place: rujuk, isbat, an annulled divorce; the old row stays.
alter table marriage
    add column end_kind text check (end_kind in ('DEATH', 'DIVORCE', 'ANNULMENT', 'REPLACED')),
    add column end_number text,
    add column replaces uuid references marriage (id);
create index marriage_of_wife_ever on marriage (wife_id);
create index marriage_of_husband_ever on marriage (husband_id);
