-- What the sealer has still to chain, so that it never looks through the trail for it. An entry that is missing here stays
-- unsealed, which the verifier reports.
create table audit_unsealed (
    entry_id bigint primary key
);
insert into audit_unsealed select id from audit_entry where not exists (select 1 from audit_seal where entry_id = id);
