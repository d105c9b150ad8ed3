-- Which partner's events of which service pass without an officer. No row means no.
create table straight_through_rule (
    partner_id uuid        not null,
    service    text        not null,
    enabled    boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (partner_id, service)
);
