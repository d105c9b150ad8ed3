-- V170__area_alarm.sql: an officer who asks for records outside of the own area is counted (promises.md S22).
alter table view_alarm
    drop constraint view_alarm_kind_check,
    add constraint view_alarm_kind_check check (kind in ('QUOTA', 'PEERS', 'AREA')),
    add column times integer not null default 1 check (times > 0);
