package id.adminduk.identity.newborn;

import id.adminduk.identity.birth.ReportDay;
import id.adminduk.identity.codes.Religion;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The facts of each birth that are not the child's biodata (domain.md 2.3).
@Repository
class BirthRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    BirthRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /// What most people around somebody believe, which is written of a child of unknown descent (PP 54/2007 Ps. 3).
    Religion commonReligion(RegionCode nagari) {
        return jdbc.sql("""
            select religion from resident where region_code = :nagari and status = 'ACTIVE'
             group by religion order by count(*) desc, religion limit 1
            """)
                .param("nagari", nagari.value())
                .query((row, _) -> Religion.valueOf(row.getString("religion")))
                .single();
    }

    void add(Newborn newborn, UUID application, ReportDay reported) {
        var child = newborn.id();
        var told = newborn.report().child();
        var foundling = newborn.report().foundling();
        jdbc.sql("""
            insert into birth (child_id, application_id, birth_time, place_kind, kind, birth_order, weight_grams,
                    length_cm, attendant_kind, akta_model, reported_on, late, guardian_id, police_report_sealed)
            values (:child, :application, :birthTime, :placeKind, :kind, :birthOrder, :weightGrams, :lengthCm,
                    :attendantKind, :aktaModel, :reportedOn, :late, :guardian, :policeReport)
            """)
                .param("child", child)
                .param("application", application)
                .param("birthTime", told.birthTime())
                .param("placeKind", told.placeKind().name())
                .param("kind", told.kind().name())
                .param("birthOrder", told.birthOrder())
                .param("weightGrams", told.weightGrams())
                .param("lengthCm", told.lengthCm())
                .param("attendantKind", told.attendantKind().name())
                .param("aktaModel", newborn.model().number())
                .param("reportedOn", reported.date())
                .param("late", reported.lateFor(told.birthDate()))
                .param("guardian", newborn.guardianId())
                .param("policeReport", foundling == null ? null : sealed(child, foundling))
                .update();
    }

    private byte[] sealed(UUID child, Foundling foundling) {
        return cipher.seal("birth", "police_report_sealed", child, json.writeValueAsString(foundling.policeReport()));
    }
}
