-- A case whose files must not be erased yet: a court, an audit or a complaint needs them.
create table retention_hold (
    application_id uuid        primary key,
    reason         text        not null check (reason in ('COURT', 'AUDIT', 'COMPLAINT')),
    placed_by      text        not null,
    placed_at      timestamptz not null
);
-- Files that still have a content, oldest first: what is erased leaves the index.
create index attachment_kept on attachment (uploaded_at) where state in ('CURRENT', 'CHECKING', 'REPLACED');
create index attachment_replaced on attachment (ended_at) where state = 'REPLACED';
