-- V22__household_guard.sql: the last word on households, said when a transaction commits. Only changes are looked at: people and
-- cards that are new are checked by whoever brings them, so that an import stays fast.
create function guard_resident_has_family() returns trigger language plpgsql as $$
declare
    person uuid;
begin
    if tg_table_name = 'membership' then person := old.resident_id; else person := new.id; end if;
    if exists (select 1 from resident r where r.id = person and r.status = 'ACTIVE')
       and not exists (select 1 from membership m join family f on f.id = m.family_id and f.status = 'ACTIVE'
                        where m.resident_id = person and m.until is null) then
        raise exception using errcode = 'check_violation', constraint = 'an_active_resident_is_on_one_card',
            message = 'an active resident would be on no family card';
    end if;
    return null;
end $$;

create function guard_family_has_head() returns trigger language plpgsql as $$
declare
    card uuid;
begin
    if tg_table_name = 'membership' then card := old.family_id; else card := new.id; end if;
    if exists (select 1 from family f where f.id = card and f.status = 'ACTIVE'
                and not exists (select 1 from membership m where m.family_id = f.id and m.resident_id = f.head_id
                                   and m.until is null and m.shdk = 'KEPALA_KELUARGA'))
       or exists (select 1 from family f join membership m on m.family_id = f.id and m.until is null
                   where f.id = card and f.status = 'CLOSED') then
        raise exception using errcode = 'check_violation', constraint = 'a_family_has_its_head',
            message = 'a family card would be without its head, or closed with people on it';
    end if;
    return null;
end $$;

create constraint trigger a_member_leaves_for_another_card after update of until on membership
    deferrable initially deferred for each row execute function guard_resident_has_family();
create constraint trigger a_resident_becomes_active_on_a_card after update of status on resident
    deferrable initially deferred for each row when (new.status = 'ACTIVE' and old.status <> 'ACTIVE')
    execute function guard_resident_has_family();
create constraint trigger a_head_leaves_to_a_successor after update of until on membership
    deferrable initially deferred for each row when (old.shdk = 'KEPALA_KELUARGA') execute function guard_family_has_head();
create constraint trigger a_changed_family_has_its_head after update of head_id, status on family
    deferrable initially deferred for each row execute function guard_family_has_head();
