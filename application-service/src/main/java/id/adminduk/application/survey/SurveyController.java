package id.adminduk.application.survey;

import id.adminduk.application.survey.SurveyDesk.Judgement;
import id.adminduk.application.survey.SurveyRepository.Suggestion;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The satisfaction survey: its questions, one answer a case, the published index, and what people suggest.
@RestController
class SurveyController {
    private static final int LARGEST = 100;

    private final SurveyDesk desk;
    private final SurveyRepository surveys;
    private final TrackingDesk tracking;
    private final Cursors cursors;

    SurveyController(SurveyDesk desk, SurveyRepository surveys, TrackingDesk tracking, Cursors cursors) {
        this.desk = desk;
        this.surveys = surveys;
        this.tracking = tracking;
        this.cursors = cursors;
    }

    /// @param answers the points of each element, 1 to 4
    record Answers(
            @NotNull Map<SurveyElement, @Nullable Integer> answers,

            @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String suggestion) {
        Judgement judgement() {
            var said = suggestion == null || suggestion.isBlank() ? null : suggestion.strip();
            return new Judgement(SurveyPoints.of(answers), said);
        }

        @Override
        public String toString() {
            return "Answers[" + answers + "]";
        }
    }

    record ReceiptAnswers(
            @NotNull @Size(max = 40) String trackingNo,
            @NotNull @Size(max = 12) String pin,
            @NotNull Map<SurveyElement, @Nullable Integer> answers,

            @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String suggestion) {
        @Override
        public String toString() {
            return "ReceiptAnswers[" + trackingNo + "]";
        }
    }

    record Questions(List<SurveyQuestion> questions) {}

    @GetMapping("/v1/surveys/questions")
    Questions questions(HttpServletRequest request) {
        return new Questions(SurveyQuestion.in(Language.of(request)));
    }

    /// By whoever holds the receipt. A try with a wrong PIN counts, so the PIN is looked at before anything is begun.
    @PostMapping("/v1/surveys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@Valid @RequestBody ReceiptAnswers request) {
        var judgement = new Answers(request.answers(), request.suggestion()).judgement();
        desk.judge(tracking.applicationOf(request.trackingNo(), request.pin()), judgement);
    }

    @PostMapping("/v1/applications/{id}/survey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@PathVariable UUID id, @Valid @RequestBody Answers answers, CurrentUser citizen) {
        desk.judge(id, citizen, answers.judgement());
    }

    /// What the office has to publish; without an index where fewer than five people answered.
    @GetMapping("/v1/surveys/index")
    SurveyIndex index(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable RegionCode region,
            @RequestParam(required = false) @Nullable String service) {
        return surveys.index(new SurveyPeriod(from, until, region, service));
    }

    /// What people wrote, newest first, in the officer's area.
    @GetMapping("/v1/surveys/suggestions")
    Page<Suggestion> suggestions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        var filter = "suggestions/" + area;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = surveys.suggestions(area, cursors.read(cursor, filter, Cursor.END), size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var shown = found.subList(0, size);
        return new Page<>(shown, cursors.write(place(shown.getLast()), filter));
    }

    private static Cursor place(Suggestion last) {
        return new Cursor(last.answeredOn().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id());
    }
}
