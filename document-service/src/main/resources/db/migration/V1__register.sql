-- The legal register of civil events. A number is given once: cancelled entries keep theirs.
create table register_counter (
    office text    not null check (office ~ '^[0-9]{4}$'),
    code   text    not null check (code ~ '^[A-Z]{2,3}$'),
    period text    not null check (period ~ '^[0-9]{4}([0-9]{4})?$'), -- a day, or a year where the office numbers by year
    last   integer not null check (last > 0),
    primary key (office, code, period)
);

create table register_entry (
    id             uuid        primary key,
    application_id uuid        not null unique,
    office         text        not null check (office ~ '^[0-9]{4}$'),
    code           text        not null check (code ~ '^[A-Z]{2,3}$'),
    period         text        not null,
    number         integer     not null check (number > 0),
    reference      text        not null unique,
    registered_on  date        not null,
    registered_at  timestamptz not null default now(),
    content        bytea       not null, -- sealed: what was registered
    state          text        not null default 'VALID' check (state in ('VALID', 'CANCELLED')),
    cancelled_at   timestamptz,
    cancel_reason  text,
    unique (office, code, period, number),
    constraint cancelled_with_reason
        check ((state = 'CANCELLED') = (cancelled_at is not null and cancel_reason is not null))
);

-- An entry may be cancelled, never removed or renumbered.
create function register_entry_is_permanent() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'register entries are permanent';
    end if;
    if (new.office, new.code, new.period, new.number, new.reference, new.registered_on, new.application_id)
       is distinct from
       (old.office, old.code, old.period, old.number, old.reference, old.registered_on, old.application_id) then
        raise exception 'register numbers are permanent';
    end if;
    return new;
end $$;

create trigger register_entry_is_permanent before update or delete on register_entry
    for each row execute function register_entry_is_permanent();
