package id.adminduk.identity.history;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Opens the version of a person or a card that was the last one at a moment.
@Repository
class HistoryQueries {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    HistoryQueries(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    Optional<Past<Resident>> resident(UUID id, Instant before) {
        return jdbc.sql("""
            select resident_id as id, version, changed_at, changed_by, case_id, change, after from resident_history
             where resident_id = :id and changed_at < :before order by version desc limit 1
            """)
                .param("id", id)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row, "resident_history", Resident.class))
                .optional();
    }

    Optional<Past<Family>> family(UUID id, Instant before) {
        return jdbc.sql("""
            select family_id as id, version, changed_at, changed_by, case_id, change, after from family_history
             where family_id = :id and changed_at < :before order by version desc limit 1
            """)
                .param("id", id)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row, "family_history", Family.class))
                .optional();
    }

    /// Somebody on a card, as they were then.
    record Member(Resident resident, Shdk shdk) {}

    /// Who was on a card at the end of a day, each as they were then.
    List<Member> members(UUID family, LocalDate on, Instant before) {
        return jdbc.sql("""
            select m.resident_id as id, m.shdk, h.after
              from membership m
              join lateral (select after from resident_history h
                             where h.resident_id = m.resident_id and h.changed_at < :before
                             order by h.version desc limit 1) h on true
             where m.family_id = :family and m.since <= :on and (m.until is null or m.until > :on)
             order by m.position
            """)
                .param("family", family)
                .param("on", on)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Member(
                        opened(row, "resident_history", Resident.class), Shdk.valueOf(row.getString("shdk"))))
                .list();
    }

    private <T> Past<T> read(ResultSet row, String table, Class<T> type) throws SQLException {
        return new Past<>(
                opened(row, table, type),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("case_id", UUID.class),
                row.getString("change"));
    }

    private <T> T opened(ResultSet row, String table, Class<T> type) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return json.readValue(cipher.open(table, "after", id, row.getBytes("after")), type);
    }
}
