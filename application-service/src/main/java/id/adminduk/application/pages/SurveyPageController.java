package id.adminduk.application.pages;

import id.adminduk.application.survey.SurveyDesk;
import id.adminduk.application.survey.SurveyElement;
import id.adminduk.application.survey.SurveyQuestion;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.problem.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The nine questions in a browser, for whoever holds a receipt (Permenpan-RB 14/2017). What was answered stays in the
/// form when something is wrong with it.
@Controller
class SurveyPageController {
    private static final int LONGEST = 1000;

    private final TrackingDesk tracking;
    private final SurveyDesk surveys;

    SurveyPageController(TrackingDesk tracking, SurveyDesk surveys) {
        this.tracking = tracking;
        this.surveys = surveys;
    }

    @GetMapping("/s")
    String form(HttpServletRequest request, Model model) {
        return page(Map.of(), request, model);
    }

    @PostMapping("/s")
    String judge(
            @RequestParam Map<String, String> answered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        try {
            var application =
                    tracking.applicationOf(answered.getOrDefault("trackingNo", ""), answered.getOrDefault("pin", ""));
            surveys.judge(application, points(answered), suggestion(answered));
            model.addAttribute("thanked", true);
        } catch (DomainException refused) {
            response.setStatus(refused.kind().status());
            model.addAttribute("refusal", "refusal." + refused.code());
        }
        return page(answered, request, model);
    }

    private static String page(Map<String, String> answered, HttpServletRequest request, Model model) {
        PageWords.into(model, request);
        model.addAttribute("questions", SurveyQuestion.in(Language.of(request)));
        model.addAttribute("answered", answered);
        return "survey";
    }

    private static Map<SurveyElement, @Nullable Integer> points(Map<String, String> answered) {
        var points = new EnumMap<SurveyElement, @Nullable Integer>(SurveyElement.class);
        for (var element : SurveyElement.values()) {
            var said = answered.get(element.name());
            if (said != null && said.matches("[0-9]")) points.put(element, Integer.valueOf(said));
        }
        return points;
    }

    /// A browser keeps to the limit itself; line ends come as carriage returns with line feeds.
    private static @Nullable String suggestion(Map<String, String> answered) {
        var said = answered.getOrDefault("suggestion", "")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                .strip();
        if (said.isEmpty()) return null;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }
}
