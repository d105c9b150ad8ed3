package id.adminduk.identity.me;

import id.adminduk.identity.correction.Correction;
import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.identity.correction.Correction.State;
import id.adminduk.identity.correction.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A correction request as the citizen sees it.
record CorrectionView(
        UUID id,
        String number,
        UUID person,
        Field field,
        String wish,
        State state,
        Instant requestedAt,
        Instant answerBy,
        Instant changedAt,
        @Nullable AnswerView answer,
        long version) {

    /// What the office said.
    ///
    /// @param services by which it changes instead (`GET /v1/services`), where the reason is OTHER_SERVICE
    /// @param caseId the application of service BIO-CHG that carries out what was accepted
    record AnswerView(
            @Nullable Refusal reason,
            @Nullable String text,
            List<String> services,
            @Nullable String note,
            @Nullable UUID caseId,
            Instant at) {

        static @Nullable AnswerView of(Correction correction, Locale language) {
            var answer = correction.answer();
            if (answer == null) return null;
            var refusal = answer.refusal();
            return new AnswerView(
                    refusal,
                    refusal == null ? null : refusal.text(correction.field(), language),
                    refusal == Refusal.OTHER_SERVICE ? correction.field().services() : List.of(),
                    answer.note(),
                    answer.caseId(),
                    answer.at());
        }
    }

    static CorrectionView of(Correction correction, Locale language) {
        return new CorrectionView(
                correction.id(),
                correction.number(),
                correction.residentId(),
                correction.field(),
                correction.wish(),
                correction.state(),
                correction.requestedAt(),
                correction.answerBy(),
                correction.changedAt(),
                AnswerView.of(correction, language),
                correction.version());
    }
}
