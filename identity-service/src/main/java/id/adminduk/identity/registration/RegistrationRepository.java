package id.adminduk.identity.registration;

import id.adminduk.identity.birth.AktaModel;
import id.adminduk.kernel.crypto.FieldCipher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What became of each application, and the facts of each birth.
@Repository
class RegistrationRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    RegistrationRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    boolean registered(UUID application) {
        return jdbc.sql("select outcome from registration where application_id = :id for update")
                .param("id", application)
                .query(String.class)
                .optional()
                .filter("REGISTERED"::equals)
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
                   form_sealed = excluded.form_sealed, service = excluded.service, approval = null, resume_at = null,
                   decided_at = excluded.decided_at, attempt = registration.attempt + 1
             where registration.outcome <> 'REGISTERED'
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

    /// Keeps the approval of a case that waits for a number. What is not known outside is no attempt.
    void await(ApprovedApplication application, Instant at) {
        jdbc.sql("""
            insert into registration (application_id, service, outcome, approval, decided_at, resume_at, attempt)
            values (:id, :service, 'AWAITING_NUMBER', :approval::jsonb, :at, :at, 0)
            on conflict (application_id) do update
               set outcome = excluded.outcome, reasons = '{}', service = excluded.service, approval = excluded.approval,
                   decided_at = excluded.decided_at, resume_at = excluded.resume_at
             where registration.outcome <> 'REGISTERED'
            """)
                .param("id", application.applicationId())
                .param("service", application.service())
                .param("approval", json.writeValueAsString(application))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A waiting case that has heard about every number it asked for.
    Optional<UUID> nextToGoOn(Instant now) {
        return jdbc.sql("""
            select r.application_id from registration r
             where r.outcome = 'AWAITING_NUMBER' and r.resume_at <= :now
               and not exists (select 1 from number_request n where n.case_id = r.application_id and n.state = 'WANTED')
             order by r.resume_at, r.application_id limit 1
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /// Empty when another copy of the service has gone on with it.
    Optional<ApprovedApplication> lockWaiting(UUID application) {
        return jdbc.sql("select approval from registration where application_id = :id and outcome = 'AWAITING_NUMBER'"
                        + " for update")
                .param("id", application)
                .query(String.class)
                .optional()
                .map(approval -> json.readValue(approval, ApprovedApplication.class));
    }

    void postpone(UUID application, Instant until) {
        jdbc.sql("update registration set resume_at = :until where application_id = :id and outcome ="
                        + " 'AWAITING_NUMBER'")
                .param("id", application)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
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
