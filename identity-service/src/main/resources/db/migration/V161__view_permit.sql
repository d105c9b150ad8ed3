-- V161__view_permit.sql: records seen without a case (promises.md T03) and records of protected persons (T30): who asked, who agreed.
create table view_permit (
    id            uuid        primary key,
    resident_id   uuid        not null references resident (id),
    viewer        text        not null,
    reason        text        not null check (reason in ('COMPLAINT', 'CORRECTION', 'DUPLICATE_REVIEW', 'COURT_ORDER', 'SUPERVISION')),
    note_sealed   bytea       not null,
    asked_at      timestamptz not null,
    supervised_by text,
    supervised_at timestamptz,
    guarded_by    text,
    guarded_at    timestamptz,
    ended_by      text,
    ended_at      timestamptz,
    constraint nobody_agrees_to_the_own check (supervised_by <> viewer and guarded_by <> viewer and supervised_by <> guarded_by),
    constraint agreed_by_somebody check ((supervised_by is null) = (supervised_at is null) and (guarded_by is null) = (guarded_at is null)),
    constraint ended_by_somebody check ((ended_by is null) = (ended_at is null))
);
create index view_permit_viewer on view_permit (viewer, resident_id, supervised_at);
create index view_permit_waiting on view_permit (asked_at, id) where ended_at is null;

-- Alarms are read page by page.
alter table view_alarm add column id uuid not null default gen_random_uuid();
create unique index view_alarm_latest on view_alarm (raised_at, id);
