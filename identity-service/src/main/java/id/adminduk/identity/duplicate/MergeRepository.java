package id.adminduk.identity.duplicate;

import id.adminduk.identity.duplicate.Merge.Place;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Nik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes a merge and its undoing; every change of a record leaves its version behind.
@Repository
class MergeRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MergeRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /// Who changed something, when, in which case, and the kind of change.
    record Origin(Instant at, String by, UUID caseId, String change) {}

    Nik nikOf(UUID resident) {
        var sealed = jdbc.sql("select nik_sealed from resident where id = :id")
                .param("id", resident)
                .query(byte[].class)
                .single();
        return new Nik(cipher.open("resident", "nik_sealed", resident, sealed));
    }

    void changeStanding(Resident before, Standing standing, Origin origin) {
        var after = before.withStanding(standing.status(), standing.since()).withNextVersion();
        jdbc.sql("update resident set status = :status, status_since = :since, version = :version where id = :id")
                .param("status", standing.status().name())
                .param("since", standing.since())
                .param("version", after.version())
                .param("id", after.id())
                .update();
        history("resident_history", "resident_id", after.id(), after.version(), before, after, origin);
    }

    /// Takes somebody off their card; answers what they were on it.
    Optional<Shdk> leave(UUID resident, LocalDate today) {
        return jdbc.sql("update membership set until = greatest(since, :today) where resident_id = :id and until is"
                        + " null returning shdk")
                .param("today", today)
                .param("id", resident)
                .query((row, _) -> Shdk.valueOf(row.getString("shdk")))
                .optional();
    }

    int othersOn(UUID family, UUID resident) {
        return jdbc.sql("select count(*) from membership where family_id = :family and resident_id <> :id and until is"
                        + " null")
                .param("family", family)
                .param("id", resident)
                .query(Integer.class)
                .single();
    }

    void changeCard(Family before, Family.Status status, Origin origin) {
        var after = before.with(status).withNextVersion();
        jdbc.sql("update family set status = :status, version = :version where id = :id")
                .param("status", status.name())
                .param("version", after.version())
                .param("id", after.id())
                .update();
        history("family_history", "family_id", after.id(), after.version(), before, after, origin);
    }

    private void history(String table, String key, UUID id, long version, Object before, Object after, Origin origin) {
        jdbc.sql("insert into " + table + " (" + key
                        + ", version, changed_at, changed_by, case_id, change, before, after)"
                        + " values (:id, :version, :at, :by, :caseId, :change, :before, :after)")
                .param("id", id)
                .param("version", version)
                .param("at", origin.at().atOffset(ZoneOffset.UTC))
                .param("by", origin.by())
                .param("caseId", origin.caseId())
                .param("change", origin.change())
                .param("before", cipher.seal(table, "before", id, json.writeValueAsString(before)))
                .param("after", cipher.seal(table, "after", id, json.writeValueAsString(after)))
                .update();
    }

    void add(Merge merge, Instant now) {
        var place = merge.place();
        jdbc.sql("""
            insert into duplicate_merge (pair_id, kept_id, duplicate_id, status, status_since, family_id, shdk, closed_card, merged_at)
            values (:pair, :kept, :duplicate, :status, :since, :family, :shdk, :closed, :at)
            """)
                .param("pair", merge.pairId())
                .param("kept", merge.keptId())
                .param("duplicate", merge.duplicateId())
                .param("status", merge.before().status().name())
                .param("since", merge.before().since())
                .param("family", place == null ? null : place.familyId())
                .param("shdk", place == null ? null : place.shdk().name())
                .param("closed", place != null && place.closedCard())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Merge> take(UUID pair) {
        return jdbc.sql("delete from duplicate_merge where pair_id = :pair returning pair_id, kept_id, duplicate_id,"
                        + " status, status_since, family_id, shdk, closed_card")
                .param("pair", pair)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Merge read(ResultSet row) throws SQLException {
        var standing = new Standing(
                ResidentStatus.valueOf(row.getString("status")), row.getObject("status_since", LocalDate.class));
        return new Merge(
                row.getObject("pair_id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getObject("duplicate_id", UUID.class),
                standing,
                place(row));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        @Nullable UUID family = row.getObject("family_id", UUID.class);
        if (family == null) return null;
        return new Place(family, Shdk.valueOf(row.getString("shdk")), row.getBoolean("closed_card"));
    }
}
