package id.adminduk.application.dossier;

import id.adminduk.application.casefile.CaseView;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything needed to decide, on one screen.
///
/// @param file the case itself: form, the registry's findings, reasons so far, papers, history by name
/// @param service what was asked for, with the words for the fields of its form
/// @param comparison registry and form side by side
/// @param twins other cases that may be about the same
/// @param clock how the office stands with its promise
record Dossier(
        CaseView file,
        ServiceWords service,
        Comparison comparison,
        List<UploadedPaper> uploads,
        List<CaseTwin> twins,
        List<Vouched> endorsements,
        Handling handling,
        CaseClock clock) {

    /// @param labels by field, in the reader's language
    record ServiceWords(String code, int version, String name, String officialForm, Map<String, String> labels) {}

    /// @param uploadedBy the counter has had the original before it
    record UploadedPaper(
            UUID id, String requirement, String contentType, long sizeBytes, Uploader uploadedBy, Instant uploadedAt) {}

    enum Uploader {
        APPLICANT,
        COUNTER
    }

    /// @param sameEvent whether it names the same event; else it is the same applicant's, for the same service
    record CaseTwin(
            UUID id,
            String service,
            String channel,
            RegionCode regionCode,
            @Nullable String trackingNo,
            Stage state,
            @Nullable Instant submittedAt,
            boolean sameEvent) {}

    /// What korong and nagari said before the office came to it.
    record Vouched(
            EndorsementStep step,
            RegionCode regionCode,
            String state,
            @Nullable String reason,
            @Nullable String note,
            Instant askedAt,
            @Nullable Instant decidedAt) {
        @Override
        public String toString() {
            return "Vouched[%s %s]".formatted(step, state);
        }
    }

    /// Who is at the case, and whether it was put in front.
    record Handling(
            boolean claimedByMe,
            boolean claimedByAnother,
            @Nullable Instant claimedUntil,
            @Nullable String priorityReason,
            @Nullable Instant prioritisedAt) {}

    /// @param asOf the office's own clock; time is never the browser's
    record CaseClock(
            @Nullable Instant submittedAt, @Nullable Instant promisedAt, Standing standing, Instant asOf) {
        enum Standing {
            /// Nothing was promised yet.
            NO_PROMISE,
            IN_TIME,
            AT_RISK,
            OVERDUE
        }
    }
}
