package id.adminduk.identity.merging;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.merging.Merge.CardBefore;
import id.adminduk.identity.merging.Merge.Place;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What it takes to undo a merge.
@Repository
class MergeRepository {
    private static final String TABLE = "duplicate_merge";
    private static final String TIES = "ties_sealed";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MergeRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void add(Merge merge, Instant now) {
        var place = merge.place();
        jdbc.sql("""
            insert into duplicate_merge (pair_id, kept_id, duplicate_id, status, status_since, family_id, shdk, closed_card, cards, ties_sealed, merged_at)
            values (:pair, :kept, :duplicate, :status, :since, :family, :shdk, :closed, :cards::jsonb, :ties, :at)
            """)
                .param("pair", merge.pairId())
                .param("kept", merge.keptId())
                .param("duplicate", merge.duplicateId())
                .param("status", merge.before().status().name())
                .param("since", merge.before().since())
                .param("family", place == null ? null : place.familyId())
                .param("shdk", place == null ? null : place.shdk().name())
                .param("closed", place != null && place.closedCard())
                .param("cards", json.writeValueAsString(merge.cards()))
                .param("ties", cipher.seal(TABLE, TIES, merge.pairId(), json.writeValueAsString(merge.ties())))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Merge> take(UUID pair) {
        return jdbc.sql("delete from duplicate_merge where pair_id = :pair returning pair_id, kept_id, duplicate_id,"
                        + " status, status_since, family_id, shdk, closed_card, cards, ties_sealed")
                .param("pair", pair)
                .query((row, _) -> read(row))
                .optional();
    }

    private Merge read(ResultSet row) throws SQLException {
        var standing = new Standing(
                ResidentStatus.valueOf(row.getString("status")), row.getObject("status_since", LocalDate.class));
        return new Merge(
                row.getObject("pair_id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getObject("duplicate_id", UUID.class),
                standing,
                place(row),
                json.readValue(row.getString("cards"), new TypeReference<List<CardBefore>>() {}),
                ties(row));
    }

    /// A merge of the time before this was kept has none.
    private Ties ties(ResultSet row) throws SQLException {
        byte @Nullable [] sealed = row.getBytes(TIES);
        if (sealed == null) return Ties.NONE;
        return json.readValue(cipher.open(TABLE, TIES, row.getObject("pair_id", UUID.class), sealed), Ties.class);
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        @Nullable UUID family = row.getObject("family_id", UUID.class);
        if (family == null) return null;
        return new Place(family, Shdk.valueOf(row.getString("shdk")), row.getBoolean("closed_card"));
    }
}
