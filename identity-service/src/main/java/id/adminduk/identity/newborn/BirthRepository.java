package id.adminduk.identity.newborn;

import id.adminduk.identity.birth.AktaModel;
import id.adminduk.identity.birth.ReportDay;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The facts of each birth that are not the child's biodata (domain.md 2.3).
@Repository
class BirthRepository {
    private final JdbcClient jdbc;

    BirthRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID child, UUID application, BirthReport.Child told, AktaModel model, ReportDay reported) {
        jdbc.sql("""
            insert into birth (child_id, application_id, birth_time, place_kind, kind, birth_order, weight_grams,
                    length_cm, attendant_kind, akta_model, reported_on, late)
            values (:child, :application, :birthTime, :placeKind, :kind, :birthOrder, :weightGrams, :lengthCm,
                    :attendantKind, :aktaModel, :reportedOn, :late)
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
                .param("aktaModel", model.number())
                .param("reportedOn", reported.date())
                .param("late", reported.lateFor(told.birthDate()))
                .update();
    }
}
