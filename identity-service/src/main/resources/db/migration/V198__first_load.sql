-- V198__first_load.sql: a long file fills an empty registry without indexes and references, which come back when all of it is there
-- (decision 0087). What they were stands here, committed with their going, so that any copy of the service can put them back.
create table first_load (
    only_one boolean     primary key default true check (only_one),
    load_id  uuid        not null,
    begun_at timestamptz not null
);

create table late_index (
    turn integer primary key,
    back text    not null
);

-- Nobody but the load writes meanwhile: without its indexes the database could not tell who breaks a rule. Whoever is refused may
-- come back: the service takes this for a database that is away.
create function registry_is_being_filled() returns trigger language plpgsql as $$
begin
    if current_setting('adminduk.load', true) is distinct from (select load_id::text from first_load) then
        raise exception using errcode = 'operator_intervention', message = 'the registry is being filled for the first time';
    end if;
    return null;
end $$;
