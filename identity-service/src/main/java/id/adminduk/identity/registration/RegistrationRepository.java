package id.adminduk.identity.registration;

import id.adminduk.kernel.crypto.FieldCipher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What became of each application.
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

    /// Counts one more fact about a registered application; answers which one it is.
    long again(UUID application) {
        return jdbc.sql("update registration set attempt = attempt + 1 where application_id = :id returning attempt")
                .param("id", application)
                .query(Long.class)
                .single();
    }
}
