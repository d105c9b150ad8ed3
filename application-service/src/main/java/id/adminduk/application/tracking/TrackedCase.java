package id.adminduk.application.tracking;

import id.adminduk.application.catalogue.LocalText;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.reason.ReasonTexts;
import id.adminduk.application.reason.ReasonView;
import id.adminduk.kernel.language.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a case shows to whoever holds its number and PIN: no name, no number of a person.
public record TrackedCase(
        String trackingNo,
        String service,
        Stage state,
        @Nullable Instant promisedAt,
        List<Reason> reasons,
        List<Step> steps,
        @Nullable TrackedDelivery delivery) {

    private static final ReasonTexts TEXTS = new ReasonTexts();

    record Step(Stage state, Instant at) {}

    public TrackedCase {
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
    }

    View view(LocalText serviceName, Language language) {
        var status = PublicStatus.of(state);
        var texts = TrackingTexts.in(language);
        return new View(
                trackingNo,
                service,
                language == Language.ENGLISH ? serviceName.en() : serviceName.id(),
                status,
                status.in(language),
                state,
                texts.meaning(state),
                texts.next(state),
                promisedAt,
                reasons.stream().map(reason -> TEXTS.view(reason, language)).toList(),
                steps.stream().map(step -> StepView.of(step, language, texts)).toList(),
                delivery);
    }

    /// @param meaning where the case stands, in a sentence
    /// @param next what its applicant can do now
    public record View(
            String trackingNo,
            String service,
            String serviceName,
            PublicStatus status,
            String statusText,
            Stage state,
            String meaning,
            String next,
            @Nullable Instant promisedAt,
            List<ReasonView> reasons,
            List<StepView> timeline,
            @Nullable TrackedDelivery delivery) {}

    public record StepView(PublicStatus status, String statusText, Stage state, String meaning, Instant at) {
        static StepView of(Step step, Language language, TrackingTexts texts) {
            var status = PublicStatus.of(step.state());
            return new StepView(status, status.in(language), step.state(), texts.meaning(step.state()), step.at());
        }
    }
}
