package id.adminduk.application.survey;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes one judgement a case, from its applicant or from whoever holds its number and PIN, and keeps it apart from
/// the case.
@Component
public class SurveyDesk {
    private static final int OPEN_DAYS = 90;

    private final SurveyRepository surveys;
    private final CaseBook cases;
    private final Outbox outbox;
    private final Office office;
    private final Clock clock;

    SurveyDesk(SurveyRepository surveys, CaseBook cases, Outbox outbox, Office office, Clock clock) {
        this.surveys = surveys;
        this.cases = cases;
        this.outbox = outbox;
        this.office = office;
        this.clock = clock;
    }

    /// What somebody says of the service they got.
    ///
    /// @param suggestion in their own words
    record Judgement(SurveyPoints points, @Nullable String suggestion) {
        @Override
        public String toString() {
            return "Judgement[" + points.of() + "]";
        }
    }

    /// By whoever holds the receipt of the case, with the answers as they wrote them.
    @Transactional
    public void judge(UUID application, Map<SurveyElement, @Nullable Integer> answers, @Nullable String suggestion) {
        take(application, new Judgement(SurveyPoints.of(answers), suggestion));
    }

    /// By whoever holds the receipt of the case.
    @Transactional
    void judge(UUID application, Judgement judgement) {
        take(application, judgement);
    }

    /// By the applicant, or a parent in a case a partner opened; somebody else's case is no case.
    @Transactional
    void judge(UUID application, CurrentUser citizen, Judgement judgement) {
        take(cases.lockedForApplicant(application, citizen).id(), judgement);
    }

    private void take(UUID application, Judgement judgement) {
        var today = LocalDate.ofInstant(clock.instant(), office.zone());
        var ended = surveys.ended(application, today.minusDays(OPEN_DAYS)).orElseThrow(SurveyRefused.NotOpen::new);
        if (!surveys.take(application)) throw new SurveyRefused.Answered();
        var answer = new SurveyAnswered(
                UUID.randomUUID(),
                ended.service(),
                ended.regionCode(),
                today,
                judgement.points().of());
        surveys.add(answer, judgement.suggestion());
        outbox.publish(SurveyAnswered.TOPIC, answer.surveyId(), 1, answer);
    }
}
