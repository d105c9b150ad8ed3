package id.adminduk.identity.registration;

import id.adminduk.identity.birth.AktaModel;
import id.adminduk.kernel.crypto.FieldCipher;
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
    private final FieldCipher cipher;

    RegistrationRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    boolean registered(UUID application) {
        return jdbc.sql("select 1 from registration where application_id = :id and outcome = 'REGISTERED' for update")
                .param("id", application)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Notes the refusal; answers which attempt this was.
    long refuse(UUID application, String service, List<String> reasons, Instant at) {
        return decide(application, service, "REFUSED", reasons, null, null, at);
    }

    /// Notes the child; answers which attempt this was.
    long register(ApprovedApplication application, UUID child, Instant at) {
        return decide(application.applicationId(), application.service(), "REGISTERED", List.of(), child, null, at);
    }

    /// Notes the effect with the form it was decided by; answers which attempt this was.
    long register(ApprovedApplication application, String form, Instant at) {
        var id = application.applicationId();
        var sealed = cipher.seal("registration", "form_sealed", id, form);
        return decide(id, application.service(), "REGISTERED", List.of(), null, sealed, at);
    }

    private long decide(
            UUID application,
            String service,
            String outcome,
            List<String> reasons,
            @Nullable UUID child,
            byte @Nullable [] form,
            Instant at) {
        return jdbc.sql("""
            insert into registration (application_id, service, outcome, reasons, child_id, form_sealed, decided_at)
            values (:id, :service, :outcome, :reasons, :child, :form, :at)
            on conflict (application_id) do update
               set outcome = excluded.outcome, reasons = excluded.reasons, child_id = excluded.child_id,
                   form_sealed = excluded.form_sealed, service = excluded.service,
                   decided_at = excluded.decided_at, attempt = registration.attempt + 1
             where registration.outcome = 'REFUSED'
            returning attempt
            """)
                .param("id", application)
                .param("service", service)
                .param("outcome", outcome)
                .param("reasons", reasons.toArray(String[]::new))
                .param("child", child)
                .param("form", form)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// Counts one more fact about a registered application; answers which one it is.
    long again(UUID application) {
        return jdbc.sql("update registration set attempt = attempt + 1 where application_id = :id returning attempt")
                .param("id", application)
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
