-- Who moved a case, when, from where to where and why. Only ever added to.
create table application_history (
    id             bigint      generated always as identity primary key,
    application_id uuid        not null references application (id),
    command        text        not null,
    from_state     text,
    to_state       text        not null,
    actor          text        not null,
    reasons        jsonb       not null default '[]',
    at             timestamptz not null,
    version        bigint      not null,
    unique (application_id, version)
);
create function application_history_is_final() returns trigger language plpgsql as
$$ begin raise exception 'application_history is only added to'; end $$;
create trigger application_history_final before update or delete on application_history
    for each row execute function application_history_is_final();
