-- An applicant's appeal against a rejection: once a case, with the officers who had a part in it.
create table appeal (
    application_id uuid        primary key references application (id),
    reason         bytea       not null, -- sealed: people name people
    rejected_by    text        not null,
    verified_by    text,
    appealed_at    timestamptz not null
);
-- What an officer adds to coded reasons, for the applicant alone; it belongs to the state the case came into then.
create table officer_note (
    application_id uuid        not null references application (id),
    since          timestamptz not null,
    note           bytea       not null, -- sealed
    primary key (application_id, since)
);
-- Reminders of cases nobody goes on with.
create table expiry_reminder (
    application_id uuid        not null references application (id),
    at             timestamptz not null,
    primary key (application_id, at)
);
create index application_idle on application (state_at, id) where state in ('DRAFT', 'NEEDS_FIX');
