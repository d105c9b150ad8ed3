package id.adminduk.identity.registration;

import id.adminduk.identity.birth.AktaModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of each application, and the facts of each birth.
@Repository
class RegistrationRepository {
    private final JdbcClient jdbc;

    RegistrationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean registered(UUID application) {
        return jdbc.sql("select 1 from registration where application_id = :id and outcome = 'REGISTERED' for update")
                .param("id", application)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Notes the refusal; answers which attempt this was.
    long refuse(UUID application, List<String> reasons, Instant at) {
        return decide(application, "REFUSED", reasons, null, at);
    }

    /// Notes the child; answers which attempt this was.
    long register(UUID application, UUID child, Instant at) {
        return decide(application, "REGISTERED", List.of(), child, at);
    }

    private long decide(UUID application, String outcome, List<String> reasons, @Nullable UUID child, Instant at) {
        return jdbc.sql("""
            insert into registration (application_id, service, outcome, reasons, child_id, decided_at)
            values (:id, 'BIRTH', :outcome, :reasons, :child, :at)
            on conflict (application_id) do update
               set outcome = excluded.outcome, reasons = excluded.reasons, child_id = excluded.child_id,
                   decided_at = excluded.decided_at, attempt = registration.attempt + 1
             where registration.outcome = 'REFUSED'
            returning attempt
            """)
                .param("id", application)
                .param("outcome", outcome)
                .param("reasons", reasons.toArray(String[]::new))
                .param("child", child)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addBirth(UUID child, UUID application, BirthReport.Child told, AktaModel model, ReportDay reported) {
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
