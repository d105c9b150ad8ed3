package id.adminduk.identity.registration;

import id.adminduk.identity.resident.Resident;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether everybody alive here is on one card, and every card has one head; [InvariantsCanFailIT] shows that it sees
/// when not.
record HouseholdCheck(JdbcClient jdbc) {

    /// What is wrong with these people and with the cards they ever were on.
    List<String> broken(Collection<Resident> people) {
        var ids = people.stream().map(Resident::id).toArray(UUID[]::new);
        return jdbc.sql("""
            select 'resident ' || r.id || ' ' || r.status || ' on ' || count(m.id) || ' cards' from resident r
              left join membership m on m.resident_id = r.id and m.until is null
              left join family f on f.id = m.family_id
             where r.id = any(:ids)
             group by r.id, r.status
            having count(m.id) filter (where f.status = 'ACTIVE') <> (r.status = 'ACTIVE')::int or count(m.id) > 1
            union all
            select 'family ' || f.id || ' ' || f.status || ' with ' || count(m.id) || ' people, '
                   || count(m.id) filter (where m.shdk = 'KEPALA_KELUARGA') || ' heads'
              from family f
              left join membership m on m.family_id = f.id and m.until is null
             where f.id in (select family_id from membership where resident_id = any(:ids))
             group by f.id, f.status
            having count(m.id) filter (where m.shdk = 'KEPALA_KELUARGA' and m.resident_id = f.head_id)
                   <> (f.status = 'ACTIVE')::int or (f.status = 'CLOSED' and count(m.id) > 0)
                or count(m.id) filter (where m.shdk = 'KEPALA_KELUARGA') > 1
            """).param("ids", ids).query(String.class).list();
    }
}
