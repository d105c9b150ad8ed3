-- What the office decided about a service without a deployment. No row: as the definition says, offered, endorsed by nobody.
create table service_setting (
    service           text    primary key check (service ~ '^[A-Z][A-Z0-9_-]{1,30}$'),
    offered           boolean not null,
    promised_hours    integer check (promised_hours between 1 and 8760),
    endorsement_steps text[]  not null check (endorsement_steps <@ array['KORONG', 'NAGARI']),
    version           bigint  not null check (version > 0)
);

-- Every decision ever taken; the reason is the office's, where it promises less than the law.
create table service_setting_history (
    service           text        not null references service_setting (service),
    version           bigint      not null,
    offered           boolean     not null,
    promised_hours    integer,
    endorsement_steps text[]      not null,
    reason            text,
    changed_by        text        not null,
    changed_at        timestamptz not null,
    primary key (service, version)
);
