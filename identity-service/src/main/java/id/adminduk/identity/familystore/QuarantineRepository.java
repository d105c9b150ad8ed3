package id.adminduk.identity.familystore;

import id.adminduk.identity.bulk.BulkId;
import id.adminduk.identity.familycheck.CheckedFamily;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode.Weight;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows that wait for a real NIK, sealed whole.
@Repository
public class QuarantineRepository {
    private static final String TABLE = "family_file_quarantine";
    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final JsonMapper json;

    QuarantineRepository(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate template,
            FieldCipher cipher,
            BlindIndex blindIndex,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.blindIndex = blindIndex;
        this.json = json;
    }

    /// A row that waits.
    ///
    /// @param code null for somebody whose family waits with another
    public record Held(
            UUID id, UUID fileId, long line, @Nullable String code, Instant heldAt, Map<String, String> values) {
        public Held {
            values = Map.copyOf(values);
        }
    }

    public void hold(UUID file, List<CheckedFamily> families, Instant now) {
        var rows = families.stream()
                .flatMap(family -> family.lines().stream().map(line -> columns(file, line, codes(family), now)))
                .toArray(MapSqlParameterSource[]::new);
        if (rows.length == 0) return;
        template.batchUpdate("""
            insert into family_file_quarantine (id, file_id, line, code, region, kk_index, row_sealed, held_at)
            values (:id, :file, :line, :code, :region, :kkIndex, :row, :at)
            """, rows);
    }

    private static Map<Long, String> codes(CheckedFamily family) {
        return family.problems().stream()
                .filter(problem -> problem.code().weight() == Weight.QUARANTINED)
                .collect(Collectors.toMap(
                        Problem::line, problem -> problem.code().code(), (first, _) -> first));
    }

    private MapSqlParameterSource columns(UUID file, Line line, Map<Long, String> codes, Instant now) {
        var id = BulkId.next();
        var card = line.get(Column.NO_KK);
        return new MapSqlParameterSource("id", id)
                .addValue("file", file)
                .addValue("line", line.number())
                .addValue("code", codes.get(line.number()))
                .addValue("region", regionOf(line.get(Column.KODE_WILAYAH)))
                .addValue("kkIndex", card.isEmpty() ? null : blindIndex.of("kk", card))
                .addValue("row", cipher.seal(TABLE, "row_sealed", id, json.writeValueAsString(line.values())))
                .addValue("at", now.atOffset(ZoneOffset.UTC));
    }

    /// With dots, as officers' areas are written; null for what is no code.
    private static @Nullable String regionOf(String text) {
        var bare = text.replace(".", "");
        if (!bare.matches("[0-9]{10}")) return null;
        return String.join(".", bare.substring(0, 2), bare.substring(2, 4), bare.substring(4, 6), bare.substring(6));
    }

    /// Rows of cards that came in with another file wait no longer.
    public void settle(Collection<KkNumber> cards, Instant now) {
        jdbc.sql("update family_file_quarantine set settled_at = :now where settled_at is null and kk_index ="
                        + " any(:cards)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "cards",
                        cards.stream()
                                .map(card -> blindIndex.of("kk", card.value()))
                                .toArray(byte[][]::new))
                .update();
    }

    /// Those waiting, longest first.
    ///
    /// @param area null for every row, whatever its place
    public List<Held> waiting(@Nullable RegionCode area, Cursor after, int size) {
        return jdbc.sql("""
            select id, file_id, line, code, held_at, row_sealed from family_file_quarantine
             where settled_at is null and (held_at, id) > (:cursorAt, :cursorId)
               and (cast(:area as text) is null or region = :area or starts_with(region, :area || '.'))
             order by held_at, id limit :size
            """)
                .params(after.columns())
                .param("area", area == null ? null : area.value())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    private Held read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Held(
                id,
                row.getObject("file_id", UUID.class),
                row.getLong("line"),
                row.getString("code"),
                row.getTimestamp("held_at").toInstant(),
                json.readValue(cipher.open(TABLE, "row_sealed", id, row.getBytes("row_sealed")), VALUES));
    }
}
