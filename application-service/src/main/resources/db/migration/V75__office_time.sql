-- Days on which the office differs from the published calendar.
create table holiday (
    day     date        primary key,
    kind    text        not null check (kind in ('NATIONAL', 'JOINT_LEAVE', 'EXPECTED', 'LOCAL', 'WORKING')),
    name_id text        not null,
    name_en text        not null,
    set_at  timestamptz not null
);
-- The clock of a case: while it stands, the office time that was left in seconds; and when the promise is looked at next.
alter table application
    add column clock_left   bigint check (clock_left >= 0),
    add column clock_cause  text   check (clock_cause in ('SIAK', 'SIGNING', 'REGISTRY', 'NETWORK', 'POWER')),
    add column promise_risk text   not null default 'ON_TIME' check (promise_risk in ('ON_TIME', 'AT_RISK', 'BROKEN')),
    add column alarm_at     timestamptz,
    add constraint counts_towards_a_promise check (promised_at is not null
                                                   or (clock_left is null and clock_cause is null and alarm_at is null));
update application set alarm_at = promised_at
 where promised_at is not null and state in ('SUBMITTED', 'VERIFIED', 'REGISTERING', 'RETURNED', 'AWAITING_SIGNATURE');
create index application_alarm on application (alarm_at) where alarm_at is not null;
-- Who had a case from when on, until the next row or its end. Only ever added to.
create table case_clock (
    id             bigint      generated always as identity primary key,
    application_id uuid        not null references application (id),
    holder         text        not null check (holder in ('OFFICE', 'APPLICANT', 'ENDORSERS', 'OUTSIDE')),
    cause          text        check (cause in ('SIAK', 'SIGNING', 'REGISTRY', 'NETWORK', 'POWER')),
    since          timestamptz not null,
    promised_at    timestamptz not null,
    constraint outside_has_a_cause check ((holder = 'OUTSIDE') = (cause is not null))
);
create index case_clock_of on case_clock (application_id, id);
create function case_clock_is_final() returns trigger language plpgsql as
$$ begin raise exception 'case_clock is only added to'; end $$;
create trigger case_clock_final before update or delete on case_clock
    for each row execute function case_clock_is_final();
