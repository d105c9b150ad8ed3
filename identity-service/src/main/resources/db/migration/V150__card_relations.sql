-- V150__card_relations.sql: the rest of the rules of cards (domain.md 2.6) are the database's too. A head is 17 or was married, a husband is
-- a man and a wife a woman, and which of them stands beside a head follows from the head's sex. A line is looked at when it is written,
-- its people when they change; what a bulk load brings has been checked by whoever brings it (adminduk.bulk), so that it stays fast.
create function card_fault(card uuid, line uuid, person uuid) returns text language sql stable as $$
    select case
               when m.shdk = 'KEPALA_KELUARGA' and p.marital_status = 'BELUM_KAWIN'
                    and p.birth_date > (now() at time zone 'Asia/Jakarta')::date - interval '17 years' then 'a_head_is_of_age'
               when (m.shdk = 'SUAMI' and p.sex <> 'MALE') or (m.shdk = 'ISTRI' and p.sex <> 'FEMALE') then 'a_spouse_has_its_sex'
               when (m.shdk = 'SUAMI' and h.sex <> 'FEMALE') or (m.shdk = 'ISTRI' and h.sex <> 'MALE') then 'a_spouse_stands_beside_its_head'
           end as fault
      from membership m
      join resident p on p.id = m.resident_id
      join family f on f.id = m.family_id and f.status = 'ACTIVE'
      join resident h on h.id = f.head_id
     where m.family_id = card and m.until is null and m.shdk in ('KEPALA_KELUARGA', 'SUAMI', 'ISTRI')
       and (line is null or m.id = line) and (person is null or m.resident_id = person or f.head_id = person)
     order by 1 nulls last
     limit 1
$$;

create function guard_card() returns trigger language plpgsql as $$
declare
    fault text;
begin
    if tg_table_name = 'membership' then
        fault := card_fault(new.family_id, new.id, null);
    elsif tg_table_name = 'family' then
        fault := card_fault(new.id, null, null);
    else
        fault := (select card_fault(m.family_id, null, new.id) from membership m where m.resident_id = new.id and m.until is null);
    end if;
    if fault is not null then
        raise exception using errcode = 'check_violation', constraint = fault, message = 'a family card would break the rule ' || fault;
    end if;
    return null;
end $$;

create constraint trigger a_written_line_keeps_the_rules after insert or update of shdk, family_id, resident_id on membership
    deferrable initially deferred for each row
    when (new.shdk in ('KEPALA_KELUARGA', 'SUAMI', 'ISTRI') and new.until is null and current_setting('adminduk.bulk', true) is distinct from 'on')
    execute function guard_card();
create constraint trigger another_head_keeps_the_rules after update of head_id on family
    deferrable initially deferred for each row when (new.head_id <> old.head_id) execute function guard_card();
create constraint trigger a_changed_person_keeps_the_rules after update of sex, birth_date, marital_status on resident
    deferrable initially deferred for each row
    when (new.sex <> old.sex or new.birth_date <> old.birth_date or new.marital_status <> old.marital_status and new.marital_status = 'BELUM_KAWIN')
    execute function guard_card();
