package id.adminduk.application.delivery.courier;

import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Couriers' lists.
@Repository
class CourierListRepository {
    private static final String LISTS = "select id, courier, region_code, made_at, taken_at from courier_list ";

    private final JdbcClient jdbc;

    CourierListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CourierList list, String madeBy) {
        jdbc.sql("""
            insert into courier_list (id, courier, region_code, made_by, made_at)
            values (:id, :courier, :region, :madeBy, :madeAt)
            """)
                .param("id", list.id())
                .param("courier", list.courier())
                .param("region", list.region().value())
                .param("madeBy", madeBy)
                .param("madeAt", utc(list.madeAt()))
                .update();
    }

    Optional<CourierList> find(UUID id) {
        return jdbc.sql(LISTS + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// False when it was taken over before.
    boolean take(UUID id, String courier, Instant now) {
        return jdbc.sql("update courier_list set taken_at = :now, courier = :courier where id = :id and"
                                + " taken_at is null")
                        .param("now", utc(now))
                        .param("courier", courier)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// A courier's own, and those of the area that wait for any.
    List<CourierList> of(String courier, RegionCode area, Cursor before, int size) {
        return jdbc.sql(LISTS + """
            where (courier = :courier or (courier is null and (region_code = :area or region_code like :within)))
              and (made_at, id) < (:cursorAt, :cursorId)
            order by made_at desc, id desc limit :size
            """)
                .param("courier", courier)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    List<CourierList> madeIn(RegionCode area, Cursor before, int size) {
        return jdbc.sql(LISTS + """
            where (region_code = :area or region_code like :within) and (made_at, id) < (:cursorAt, :cursorId)
            order by made_at desc, id desc limit :size
            """)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    private static CourierList read(ResultSet row) throws SQLException {
        var taken = row.getObject("taken_at", OffsetDateTime.class);
        return new CourierList(
                row.getObject("id", UUID.class),
                row.getString("courier"),
                RegionCode.of(row.getString("region_code")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                taken == null ? null : taken.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
