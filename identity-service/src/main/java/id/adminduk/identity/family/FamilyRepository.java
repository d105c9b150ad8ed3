package id.adminduk.identity.family;

import id.adminduk.identity.element.Contact;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.identity.resident.Change;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Family cards and the versions they went through.
@Repository
public class FamilyRepository {
    private static final String COLUMNS =
            "f.id, f.kk_sealed, f.address, f.rt, f.rw, f.korong, f.postal_code, f.region_code, f.head_id, f.status,"
                    + " f.recorded_on, f.contact_sealed, f.version";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final JsonMapper json;

    FamilyRepository(
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

    public void add(List<Family> families, Change change) {
        template.batchUpdate("""
            insert into family (id, kk_sealed, kk_index, address, rt, rw, korong, postal_code, region_code, head_id, status,
                    recorded_on, contact_sealed, version)
            values (:id, :kkSealed, :kkIndex, :address, :rt, :rw, :korong, :postalCode, :region, :headId, :status,
                    :recordedOn, :contactSealed, :version)
            """, families.stream().map(this::columnsOf).toArray(MapSqlParameterSource[]::new));
        addHistory(families.stream()
                .map(family -> historyOf(null, family, null, change))
                .toList());
    }

    /// The card somebody is on today.
    public Optional<Family> familyOf(UUID resident) {
        return jdbc.sql("select " + COLUMNS
                        + " from family f join membership m on m.family_id = f.id and m.until is null where"
                        + " m.resident_id = :resident")
                .param("resident", resident)
                .query((row, _) -> read(row))
                .optional();
    }

    public Optional<Family> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from family f where f.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// The card as it is now; nobody else changes it until the transaction ends.
    public Family lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from family f where f.id = :id for no key update")
                .param("id", id)
                .query((row, _) -> read(row))
                .single();
    }

    /// Cards in the order of their ids, locked in it, so that nobody waits for anybody in a circle.
    public List<Family> lock(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from family f where f.id = any(:ids) order by f.id for no key update")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /// Where the family lives whose card carries this number.
    public Optional<RegionCode> regionOf(KkNumber number) {
        return jdbc.sql("select region_code from family where kk_index = :index and status = 'ACTIVE'")
                .param("index", blindIndex.of("kk", number.value()))
                .query((row, _) -> new RegionCode(row.getString("region_code")))
                .optional();
    }

    /// The card that carries this number today.
    public Optional<UUID> idOf(KkNumber number) {
        return jdbc.sql("select id from family where kk_index = :index")
                .param("index", blindIndex.of("kk", number.value()))
                .query(UUID.class)
                .optional();
    }

    /// New versions of cards the caller has locked, each with what it was before; a number it lost is retired.
    public List<Family> update(List<Family> before, List<Family> after, Change change) {
        var next = after.stream().map(Family::withNextVersion).toList();
        int[] changed =
                template.batchUpdate("""
                    update family
                       set kk_sealed = case when kk_index = :kkIndex then kk_sealed else :kkSealed end, kk_index = :kkIndex,
                           address = :address, rt = :rt, rw = :rw, korong = :korong, postal_code = :postalCode,
                           region_code = :region, head_id = :headId, status = :status, recorded_on = :recordedOn,
                           contact_sealed = :contactSealed, version = :version
                     where id = :id and version = :version - 1
                    """, next.stream().map(this::columnsOf).toArray(MapSqlParameterSource[]::new));
        if (IntStream.of(changed).anyMatch(count -> count != 1)) throw new StaleVersion();
        for (int index = 0; index < next.size(); index++) retire(before.get(index), next.get(index));
        addHistory(IntStream.range(0, next.size())
                .mapToObj(index -> historyOf(before.get(index), next.get(index), null, change))
                .toList());
        return next;
    }

    private void retire(Family before, Family after) {
        if (before.number().equals(after.number())) return;
        jdbc.sql("insert into retired_kk_number (kk_index, family_id, retired_on) values (:index, :family, :on)")
                .param("index", blindIndex.of("kk", before.number().value()))
                .param("family", before.id())
                .param("on", after.recordedOn())
                .update();
    }

    /// Raises the version of a card to which a child was added.
    public Family childAdded(Family before, UUID child, Change change) {
        var after = before.withNextVersion();
        int rows = jdbc.sql("update family set version = :next where id = :id and version = :version")
                .param("next", after.version())
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (rows == 0) throw new StaleVersion();
        addHistory(List.of(historyOf(before, after, child, change)));
        return after;
    }

    private void addHistory(List<MapSqlParameterSource> entries) {
        template.batchUpdate("""
            insert into family_history (family_id, version, changed_at, changed_by, case_id, change, resident_id, before, after)
            values (:id, :version, :at, :by, :caseId, :change, :resident, :before, :after)
            """, entries.toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource historyOf(
            @Nullable Family before, Family after, @Nullable UUID resident, Change change) {
        return new MapSqlParameterSource("id", after.id())
                .addValue("version", after.version())
                .addValue("at", change.at().atOffset(ZoneOffset.UTC))
                .addValue("by", change.by())
                .addValue("caseId", change.caseId())
                .addValue("change", change.kind().name())
                .addValue("resident", resident)
                .addValue("before", before == null ? null : seal(before, "before"))
                .addValue("after", seal(after, "after"));
    }

    private byte[] seal(Family family, String column) {
        return cipher.seal("family_history", column, family.id(), json.writeValueAsString(family));
    }

    public MapSqlParameterSource columnsOf(Family family) {
        return new MapSqlParameterSource("id", family.id())
                .addValue(
                        "kkSealed",
                        cipher.seal(
                                "family",
                                "kk_sealed",
                                family.id(),
                                family.number().value()))
                .addValue("kkIndex", blindIndex.of("kk", family.number().value()))
                .addValue("address", family.address().street())
                .addValue("rt", family.address().rt())
                .addValue("rw", family.address().rw())
                .addValue("korong", family.address().korong())
                .addValue("postalCode", family.address().postalCode())
                .addValue("region", family.region().value())
                .addValue("headId", family.headId())
                .addValue("status", family.status().name())
                .addValue("recordedOn", family.recordedOn())
                .addValue("contactSealed", sealed(family.id(), family.contact()))
                .addValue("version", family.version());
    }

    private byte @Nullable [] sealed(UUID family, @Nullable Contact contact) {
        return contact == null
                ? null
                : cipher.seal("family", "contact_sealed", family, json.writeValueAsString(contact));
    }

    private @Nullable Contact contact(UUID family, byte @Nullable [] sealed) {
        if (sealed == null) return null;
        return json.readValue(cipher.open("family", "contact_sealed", family, sealed), Contact.class);
    }

    private Family read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Family(
                id,
                new KkNumber(cipher.open("family", "kk_sealed", id, row.getBytes("kk_sealed"))),
                new Address(
                        row.getString("address"),
                        row.getString("rt"),
                        row.getString("rw"),
                        row.getString("korong"),
                        row.getString("postal_code")),
                new RegionCode(row.getString("region_code")),
                row.getObject("head_id", UUID.class),
                Family.Status.valueOf(row.getString("status")),
                row.getObject("recorded_on", LocalDate.class),
                contact(id, row.getBytes("contact_sealed")),
                row.getLong("version"));
    }
}
