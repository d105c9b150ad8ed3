package id.adminduk.application.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Somebody judged a service. It does not tell of which case, so of nobody.
record SurveyAnswered(
        UUID surveyId, String service, String regionCode, LocalDate answeredOn, Map<SurveyElement, Integer> answers)
        implements DomainEvent {
    static final String TOPIC = "adminduk.service-desk";

    SurveyAnswered {
        answers = Map.copyOf(answers);
    }

    @Override
    @JsonIgnore
    public String type() {
        return "adminduk.service-desk.survey-answered.v1";
    }
}
