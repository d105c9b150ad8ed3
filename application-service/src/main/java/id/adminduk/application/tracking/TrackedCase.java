package id.adminduk.application.tracking;

import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.reason.ReasonTexts;
import id.adminduk.application.reason.ReasonView;
import id.adminduk.kernel.language.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a case shows to whoever holds its number and PIN: no name, no number of a person.
record TrackedCase(
        String trackingNo,
        String service,
        Stage state,
        @Nullable Instant promisedAt,
        List<Reason> reasons,
        List<Step> steps,
        @Nullable TrackedDelivery delivery) {

    private static final ReasonTexts TEXTS = new ReasonTexts();

    record Step(Stage state, Instant at) {}

    TrackedCase {
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
    }

    View view(Language language) {
        var status = PublicStatus.of(state);
        var timeline = steps.stream().map(step -> StepView.of(step, language)).toList();
        var why = reasons.stream().map(reason -> TEXTS.view(reason, language)).toList();
        return new View(trackingNo, service, status, status.in(language), state, promisedAt, why, timeline, delivery);
    }

    record View(
            String trackingNo,
            String service,
            PublicStatus status,
            String statusText,
            Stage state,
            @Nullable Instant promisedAt,
            List<ReasonView> reasons,
            List<StepView> timeline,
            @Nullable TrackedDelivery delivery) {}

    record StepView(PublicStatus status, String statusText, Stage state, Instant at) {
        static StepView of(Step step, Language language) {
            var status = PublicStatus.of(step.state());
            return new StepView(status, status.in(language), step.state(), step.at());
        }
    }
}
