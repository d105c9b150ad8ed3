package id.adminduk.identity.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Since when somebody's fingerprints, iris and signature are recorded, a KTP-el and a KIA printed, and the digital
/// identity (IKD) in use; null where it is not so. The biometrics themselves stay in the national system.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrolment(
        @Nullable LocalDate biometricsOn,
        @Nullable LocalDate ktpOn,
        @Nullable LocalDate kiaOn,
        @Nullable LocalDate ikdOn) {
    public static final Enrolment NONE = new Enrolment(null, null, null, null);
}
