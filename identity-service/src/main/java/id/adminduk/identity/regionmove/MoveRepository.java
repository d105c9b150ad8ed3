package id.adminduk.identity.regionmove;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who lives in a nagari that is left, and the bulk moves there were.
@Repository
class MoveRepository {
    private final JdbcClient jdbc;

    MoveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Cards first and people after them, each in the order of their ids, as every effect does.
    List<UUID> lockFamilies(MoveOrder order) {
        return jdbc.sql("""
            select id from family
             where region_code = :from and status = 'ACTIVE' and (:everybody or lower(btrim(korong)) = any(:korong))
             order by id for no key update
            """)
                .param("from", order.from().value())
                .param("everybody", order.everybody())
                .param("korong", order.korongKeys().toArray(String[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean everyKorongHasFamilies(MoveOrder order) {
        return jdbc.sql("""
            select not exists (select 1 from unnest(:korong) named
                                where not exists (select 1 from family
                                                   where region_code = :from and status = 'ACTIVE'
                                                     and lower(btrim(korong)) = named))
            """)
                .param("korong", order.korongKeys().toArray(String[]::new))
                .param("from", order.from().value())
                .query(Boolean.class)
                .single();
    }

    /// Those on the cards; where everybody goes, also those on their way elsewhere, who would come back to the nagari.
    List<UUID> lockPeople(MoveOrder order, Collection<UUID> cards) {
        return jdbc.sql("""
            select id from resident
             where id in (select m.resident_id from membership m where m.until is null and m.family_id = any(:cards)
                          union
                          select r.id from resident r
                           where :everybody and r.region_code = :from and r.status in ('ACTIVE', 'IN_TRANSIT'))
             order by id for no key update
            """)
                .param("cards", cards.toArray(UUID[]::new))
                .param("everybody", order.everybody())
                .param("from", order.from().value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void remember(UUID id, MoveOrder order, int families, int residents, Instant now, String by) {
        jdbc.sql("""
            insert into region_move (id, from_code, to_code, moved_on, korong, families, residents, moved_at, moved_by)
            values (:id, :from, :to, :on, :korong, :families, :residents, :now, :by)
            """)
                .param("id", id)
                .param("from", order.from().value())
                .param("to", order.to().value())
                .param("on", order.on())
                .param("korong", order.korongKeys().toArray(String[]::new))
                .param("families", families)
                .param("residents", residents)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    long officersOf(RegionCode region) {
        return jdbc.sql("select count(*) from officer where region_code = :region")
                .param("region", region.value())
                .query(Long.class)
                .single();
    }

    long officesOf(RegionCode region) {
        return jdbc.sql("select count(*) from office where region_code = :region and closed_on is null")
                .param("region", region.value())
                .query(Long.class)
                .single();
    }
}
