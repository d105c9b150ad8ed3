-- The place of a case in the queue: when it was handed in, unless an approver put it in front for a reason.
alter table application add column ahead_at timestamptz;
alter table application add column queue_at timestamptz generated always as (coalesce(ahead_at, submitted_at)) stored;

-- Only what waits for an officer is in these, however many cases have ended. The first serves a wide area in the order of the
-- queue, the second a narrow one, whose region is a range of codes.
drop index application_worklist;
create index application_worklist on application (state, queue_at, id) include (region_code, service, channel, promised_at)
    where state in ('SUBMITTED', 'VERIFIED', 'RETURNED');
create index application_worklist_area on application (region_code collate "C", state, queue_at, id) include (service, channel, promised_at)
    where state in ('SUBMITTED', 'VERIFIED', 'RETURNED');

-- Who holds a case for now. A lapsed claim is none, and is written over by the next.
create table case_claim (
    application_id uuid        primary key references application (id) on delete cascade,
    officer        text        not null,
    claimed_at     timestamptz not null,
    until          timestamptz not null check (until > claimed_at)
);
create index case_claim_officer on case_claim (officer);

-- Why the order of the queue was changed, and by whom. Only ever added to.
create table case_priority (
    application_id uuid        primary key references application (id) on delete cascade,
    reason         text        not null check (reason ~ '^[A-Z_]{2,40}$'),
    officer        text        not null,
    at             timestamptz not null
);
