package id.adminduk.application.servicepoint;

import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Service points.
@Repository
class ServicePointRepository {
    private static final String COLUMNS =
            "select id, kind, name, region_code, office_id, active, setup, created_at, version from service_point ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ServicePointRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// With its place in the list.
    record Listed(ServicePoint point, Instant createdAt) {}

    Optional<ServicePoint> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<ServicePoint> find(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(COLUMNS + "where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> read(row))
                .list();
    }

    /// As it stays until the transaction ends.
    Optional<ServicePoint> share(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for share")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<ServicePoint> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Listed> page(@Nullable RegionCode region, Cursor after, int most) {
        return jdbc.sql(COLUMNS + """
            where (created_at, id) > (:cursorAt, :cursorId)
              and (cast(:region as text) is null or region_code = :region or region_code like :within)
            order by created_at, id limit :most
            """)
                .params(after.columns())
                .param("region", region == null ? null : region.value())
                .param("within", region == null ? null : region.value() + ".%")
                .param("most", most)
                .query((row, _) ->
                        new Listed(read(row), row.getTimestamp("created_at").toInstant()))
                .list();
    }

    void add(ServicePoint point, Instant now) {
        jdbc.sql("""
            insert into service_point (id, kind, name, region_code, office_id, active, setup, created_at, version)
            values (:id, :kind, :name, :region, :office, :active, cast(:setup as jsonb), :now, :version)
            on conflict (id) do nothing
            """)
                .param("id", point.id())
                .param("kind", point.kind().name())
                .param("name", point.name())
                .param("region", point.region().value())
                .param("office", point.officeId())
                .param("active", point.active())
                .param("setup", json.writeValueAsString(point.setup()))
                .param("now", Timestamp.from(now))
                .param("version", point.version())
                .update();
    }

    void update(ServicePoint changed) {
        int rows = jdbc.sql("""
            update service_point
               set name = :name, office_id = :office, active = :active, setup = cast(:setup as jsonb), version = :version
             where id = :id and version = :version - 1
            """)
                .param("id", changed.id())
                .param("name", changed.name())
                .param("office", changed.officeId())
                .param("active", changed.active())
                .param("setup", json.writeValueAsString(changed.setup()))
                .param("version", changed.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    private ServicePoint read(ResultSet row) throws SQLException {
        return new ServicePoint(
                row.getObject("id", UUID.class),
                ServicePoint.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                RegionCode.of(row.getString("region_code")),
                row.getObject("office_id", UUID.class),
                row.getBoolean("active"),
                json.readValue(row.getString("setup"), Setup.class),
                row.getLong("version"));
    }
}
