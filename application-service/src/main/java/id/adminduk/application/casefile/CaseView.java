package id.adminduk.application.casefile;

import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.OutsideCause;
import id.adminduk.application.reason.ReasonView;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.application.residents.PeopleCheck;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.types.RegionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything needed to decide, or to understand a decision, on one screen. `registry` stands beside the form for
/// officers only; `note` is what an officer added to the reasons, `waitsFor` what outside the office keeps it waiting,
/// `linkedTo` the case that told of the same event before.
public record CaseView(
        UUID id,
        String service,
        int serviceVersion,
        String channel,
        RegionCode regionCode,
        Stage state,
        Instant since,
        @Nullable String trackingNo,
        @Nullable Instant submittedAt,
        @Nullable Instant promisedAt,
        List<ReasonView> reasons,
        @Nullable String note,
        @Nullable OutsideCause waitsFor,
        @Schema(implementation = Object.class) Form form,

        @Schema(oneOf = {BirthCheck.class, PeopleCheck.class}) @Nullable
        RegistryCheck registry,

        List<Upload> attachments,
        List<Original> originals,
        List<Output> outputs,
        List<Step> history,
        boolean applicantDied,
        @Nullable UUID linkedTo,
        long version) {

    public record Upload(UUID id, String requirement, String contentType, long sizeBytes, Instant uploadedAt) {}

    /// A proof seen in the original at the counter; `officer` is told to officers only.
    public record Original(
            String requirement, Instant seenAt, @Nullable String officer) {}

    public record Output(String kind, UUID documentId, String number, String verificationUrl, Instant issuedAt) {}

    /// `actor` is told to officers only; to others its kind has to do.
    public record Step(
            Instant at,
            String command,
            @Nullable Stage from,
            Stage to,
            String actorKind,
            @Nullable String actor,
            List<String> reasons) {}
}
