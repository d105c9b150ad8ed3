-- What an agency reports of a semester (Permendagri 102/2019): what it used the checks for and what it gives back.
create table agency_report (
    agency_id    uuid        not null,
    semester     text        not null check (semester ~ '^20[0-9]{2}-[12]$'),
    used_for     text        not null check (length(used_for) between 20 and 2000),
    found_wrong  integer     not null check (found_wrong >= 0),
    answered     bigint      not null,
    submitted_at timestamptz not null,
    submitted_by text        not null,
    primary key (agency_id, semester)
);
