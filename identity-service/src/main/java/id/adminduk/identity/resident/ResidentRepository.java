package id.adminduk.identity.resident;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.Nik;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Residents and the versions they went through.
@Repository
public class ResidentRepository {
    private static final String COLUMNS = """
        id, nik_sealed, name, title_before, title_after, sex, birth_place, birth_date, multiple_order, citizenship, religion,
        education_set, education, occupation_set, occupation, blood_group, marital_status, mother_id, mother_nik_sealed,
        mother_name_sealed, father_id, father_nik_sealed, father_name_sealed, status, status_since, region_code, version,
        birth_unknown, foreigner_sealed, particulars_sealed
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final ResidentRows rows;
    private final FieldCipher cipher;
    private final JsonMapper json;

    ResidentRepository(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate template,
            ResidentRows rows,
            FieldCipher cipher,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.rows = rows;
        this.cipher = cipher;
        this.json = json;
    }

    /// New people with their first history row; parents before their children.
    public void add(List<Resident> residents, Change change) {
        template.batchUpdate("""
            insert into resident (id, nik_sealed, nik_index, name, name_tokens, title_before, title_after, sex, birth_place, birth_date,
                    multiple_order, citizenship, religion, education_set, education, occupation_set, occupation, blood_group,
                    marital_status, mother_id, mother_nik_sealed, mother_name_sealed, father_id, father_nik_sealed,
                    father_name_sealed, status, status_since, region_code, version, birth_unknown, foreigner_sealed, permit_kind,
                    permit_valid_until, particulars_sealed, holds_birth_akta, holds_marriage_akta, holds_divorce_akta, biometrics_on,
                    ktp_on, kia_on, ikd_on, dual_until)
            values (:id, :nikSealed, :nikIndex, :name, :nameTokens::text[], :titleBefore, :titleAfter, :sex, :birthPlace, :birthDate,
                    :multipleOrder, :citizenship, :religion, :educationSet, :education, :occupationSet, :occupation, :bloodGroup,
                    :maritalStatus, :motherId, :motherNikSealed, :motherNameSealed, :fatherId, :fatherNikSealed,
                    :fatherNameSealed, :status, :statusSince, :region, :version, :birthUnknown, :foreignerSealed, :permitKind,
                    :permitValidUntil, :particularsSealed, :holdsBirthAkta, :holdsMarriageAkta, :holdsDivorceAkta, :biometricsOn,
                    :ktpOn, :kiaOn, :ikdOn, :dualUntil)
            """, residents.stream().map(rows::columnsOf).toArray(MapSqlParameterSource[]::new));
        addHistory(residents.stream()
                .map(resident -> historyOf(null, resident, change))
                .toList());
    }

    /// New versions of people the caller has locked, each with what it was before.
    public List<Resident> update(List<Resident> before, List<Resident> after, Change change) {
        var next = after.stream().map(Resident::withNextVersion).toList();
        int[] changed =
                template.batchUpdate("""
                    update resident
                       set name = :name, name_tokens = :nameTokens::text[], title_before = :titleBefore, title_after = :titleAfter, sex = :sex, birth_place = :birthPlace,
                           birth_date = :birthDate, citizenship = :citizenship, religion = :religion, education_set = :educationSet,
                           education = :education, occupation_set = :occupationSet, occupation = :occupation, blood_group = :bloodGroup,
                           marital_status = :maritalStatus, mother_id = :motherId, mother_nik_sealed = :motherNikSealed,
                           mother_name_sealed = :motherNameSealed, father_id = :fatherId, father_nik_sealed = :fatherNikSealed,
                           father_name_sealed = :fatherNameSealed, status = :status, status_since = :statusSince,
                           region_code = :region, birth_unknown = :birthUnknown, foreigner_sealed = :foreignerSealed,
                           permit_kind = :permitKind, permit_valid_until = :permitValidUntil,
                           particulars_sealed = :particularsSealed, holds_birth_akta = :holdsBirthAkta,
                           holds_marriage_akta = :holdsMarriageAkta, holds_divorce_akta = :holdsDivorceAkta,
                           biometrics_on = :biometricsOn, ktp_on = :ktpOn, kia_on = :kiaOn, ikd_on = :ikdOn,
                           dual_until = :dualUntil, version = :version
                     where id = :id and version = :version - 1
                    """, next.stream().map(rows::columnsOf).toArray(MapSqlParameterSource[]::new));
        if (IntStream.of(changed).anyMatch(count -> count != 1)) throw new StaleVersion();
        addHistory(IntStream.range(0, next.size())
                .mapToObj(index -> historyOf(before.get(index), next.get(index), change))
                .toList());
        return next;
    }

    private void addHistory(List<MapSqlParameterSource> entries) {
        template.batchUpdate("""
            insert into resident_history (resident_id, version, changed_at, changed_by, case_id, change, before, after)
            values (:id, :version, :at, :by, :caseId, :change, :before, :after)
            """, entries.toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource historyOf(@Nullable Resident before, Resident resident, Change change) {
        var after = cipher.seal("resident_history", "after", resident.id(), json.writeValueAsString(resident));
        return new MapSqlParameterSource("id", resident.id())
                .addValue("version", resident.version())
                .addValue("at", change.at().atOffset(ZoneOffset.UTC))
                .addValue("by", change.by())
                .addValue("caseId", change.caseId())
                .addValue("change", change.kind().name())
                .addValue("before", before == null ? null : sealedBefore(before))
                .addValue("after", after);
    }

    private byte[] sealedBefore(Resident resident) {
        return cipher.seal("resident_history", "before", resident.id(), json.writeValueAsString(resident));
    }

    /// What somebody was when last written down without a spouse; nothing where the registry knows them married only.
    /// Every version but the one of now is what a later one came from.
    public Optional<MaritalStatus> lastUnmarriedStatus(UUID id) {
        var earlier = jdbc
                .sql("select before from resident_history where resident_id = :id and before is not null"
                        + " order by version desc")
                .param("id", id)
                .query((row, _) -> cipher.open("resident_history", "before", id, row.getBytes("before")))
                .list()
                .stream()
                .map(text -> json.readValue(text, Resident.class));
        return Stream.concat(find(id).stream(), earlier)
                .map(resident -> resident.biodata().maritalStatus())
                .filter(status -> !status.married())
                .findFirst();
    }

    /// As they were written, oldest first; empty where the registry did not register the birth itself.
    public List<Resident> versionsSinceBirth(UUID id) {
        return jdbc
                .sql("""
                    select after from resident_history where resident_id = :id
                       and exists (select 1 from resident_history where resident_id = :id and version = 1 and change = 'BORN')
                     order by version
                    """)
                .param("id", id)
                .query((row, _) -> cipher.open("resident_history", "after", id, row.getBytes("after")))
                .list()
                .stream()
                .map(text -> json.readValue(text, Resident.class))
                .toList();
    }

    public Optional<Resident> find(Nik nik) {
        return jdbc.sql("select " + COLUMNS + " from resident where nik_index = :index")
                .param("index", rows.indexOf(nik))
                .query((row, _) -> rows.read(row))
                .optional();
    }

    public Optional<Resident> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from resident where id = :id")
                .param("id", id)
                .query((row, _) -> rows.read(row))
                .optional();
    }

    public List<Resident> find(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from resident where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> rows.read(row))
                .list();
    }

    /// As [#find(Nik)], and nobody else changes this person until the transaction ends.
    public Optional<Resident> lock(Nik nik) {
        return jdbc.sql("select " + COLUMNS + " from resident where nik_index = :index for no key update")
                .param("index", rows.indexOf(nik))
                .query((row, _) -> rows.read(row))
                .optional();
    }

    /// The ids of those among these numbers whom the registry knows.
    public List<UUID> idsOf(Collection<Nik> niks) {
        return jdbc.sql("select id from resident where nik_index = any(:indexes)")
                .param("indexes", niks.stream().map(rows::indexOf).toArray(byte[][]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// People in the order of their ids, locked in it, so that nobody waits for anybody in a circle.
    public List<Resident> lock(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from resident where id = any(:ids) order by id for no key update")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> rows.read(row))
                .list();
    }

    /// Brothers and sisters by the same mother, oldest first.
    public List<Resident> childrenOf(UUID mother) {
        return jdbc.sql("select " + COLUMNS
                        + " from resident where mother_id = :mother and status <> 'DUPLICATE' order by"
                        + " birth_date, multiple_order")
                .param("mother", mother)
                .query((row, _) -> rows.read(row))
                .list();
    }

    /// Whose mother or father somebody is.
    public Set<UUID> childIdsOf(UUID parent) {
        return jdbc.sql("select id from resident where (mother_id = :parent or father_id = :parent) and status <>"
                        + " 'DUPLICATE'")
                .param("parent", parent)
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    public List<Resident> inOrderOnCard(UUID family) {
        return jdbc.sql("select " + COLUMNS + """
             from resident
             join (select resident_id, position from membership where family_id = :family and until is null) m
               on m.resident_id = id
            order by m.position
            """)
                .param("family", family)
                .query((row, _) -> rows.read(row))
                .list();
    }

    public boolean empty() {
        return jdbc.sql("select not exists (select 1 from resident)")
                .query(Boolean.class)
                .single();
    }
}
