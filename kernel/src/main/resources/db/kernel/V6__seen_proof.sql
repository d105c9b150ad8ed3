-- Proofs of bound tokens (RFC 9449) that were shown to this service, whichever copy of it they came to. A proof is good for half a minute, so
-- the table is small and need not outlive a crash of the database.
create unlogged table seen_proof (
    digest  text        primary key,
    seen_at timestamptz not null default now()
);
create index seen_proof_age on seen_proof (seen_at);
