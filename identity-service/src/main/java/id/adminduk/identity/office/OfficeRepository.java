package id.adminduk.identity.office;

import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Offices.
@Repository
class OfficeRepository {
    private static final String COLUMNS = "id, kind, name, region_code, address, opened_on, closed_on, version";

    private final JdbcClient jdbc;

    OfficeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Office office) {
        try {
            jdbc.sql("""
                insert into office (id, kind, name, region_code, address, opened_on, version)
                values (:id, :kind, :name, :region, :address, :openedOn, :version)
                """)
                    .param("id", office.id())
                    .param("kind", office.kind().name())
                    .param("name", office.name())
                    .param("region", office.region().value())
                    .param("address", office.address())
                    .param("openedOn", office.openedOn())
                    .param("version", office.version())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new OfficeRefused.AlreadyThere();
        }
    }

    void update(Office changed) {
        int rows = jdbc.sql("""
            update office set name = :name, address = :address, closed_on = :closedOn, version = :version
             where id = :id and version = :version - 1
            """)
                .param("id", changed.id())
                .param("name", changed.name())
                .param("address", changed.address())
                .param("closedOn", changed.closedOn())
                .param("version", changed.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    Optional<Office> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from office where id = :id for update")
                .param("id", id)
                .query(OfficeRepository::read)
                .optional();
    }

    /// Offices of a district are a hundred and some: the list has one page.
    List<Office> all() {
        return jdbc.sql("select " + COLUMNS + " from office order by region_code, kind, opened_on limit 1000")
                .query(OfficeRepository::read)
                .list();
    }

    boolean livingRegion(RegionCode region) {
        return jdbc.sql("select exists (select 1 from region where code = :code and (valid_until is null or"
                        + " valid_until > (now() at time zone 'Asia/Jakarta')::date))")
                .param("code", region.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasOfficers(UUID office) {
        return jdbc.sql("select exists (select 1 from officer where office_id = :office and state <> 'DISMISSED')")
                .param("office", office)
                .query(Boolean.class)
                .single();
    }

    private static Office read(ResultSet row, int index) throws SQLException {
        return new Office(
                row.getObject("id", UUID.class),
                Office.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                RegionCode.of(row.getString("region_code")),
                row.getString("address"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getLong("version"));
    }
}
