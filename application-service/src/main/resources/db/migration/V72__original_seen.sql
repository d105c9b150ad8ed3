-- Proofs an officer at the counter saw in the original instead of an upload.
create table original_seen (
    application_id uuid        not null references application (id),
    requirement    text        not null,
    seen_by        text        not null,
    seen_at        timestamptz not null,
    primary key (application_id, requirement)
);
