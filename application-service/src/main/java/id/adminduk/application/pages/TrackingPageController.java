package id.adminduk.application.pages;

import id.adminduk.application.receipt.ReceiptQr;
import id.adminduk.application.tracking.TrackedCase;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.application.tracking.TrackingReceipt;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.problem.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Follows a case in a browser. What stands behind the hash of a receipt's link is filled in by the page's script;
/// without a script people type it.
@Controller
class TrackingPageController {
    private final TrackingDesk desk;
    private final AdmindukProperties installation;

    TrackingPageController(TrackingDesk desk, AdmindukProperties installation) {
        this.desk = desk;
        this.installation = installation;
    }

    @GetMapping("/t")
    String form(HttpServletRequest request, Model model) {
        PageWords.into(model, request);
        return "track";
    }

    @PostMapping("/t")
    String track(
            @RequestParam(defaultValue = "") String trackingNo,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PageWords.into(model, request);
        response.setHeader("Cache-Control", "no-store");
        try {
            var tracked = desk.track(trackingNo, pin, Language.of(request));
            show(tracked, Language.of(request), model);
            var receipt = new TrackingReceipt(tracked.trackingNo(), pin);
            model.addAttribute("qr", ReceiptQr.of(installation.publicAddress(), receipt));
        } catch (DomainException refused) {
            response.setStatus(refused.kind().status());
            model.addAttribute("refused", true);
        }
        return "track";
    }

    private static void show(TrackedCase.View tracked, Language language, Model model) {
        model.addAttribute("tracked", tracked);
        model.addAttribute("promised", promised(tracked, language));
        model.addAttribute("timeline", lines(tracked, language));
    }

    private static @Nullable String promised(TrackedCase.View tracked, Language language) {
        var promised = tracked.promisedAt();
        return promised == null || tracked.state().isEnd() ? null : PageWords.moment(promised, language);
    }

    private static List<TimelineLine> lines(TrackedCase.View tracked, Language language) {
        return tracked.timeline().stream()
                .map(step -> new TimelineLine(step.statusText(), step.meaning(), PageWords.moment(step.at(), language)))
                .toList();
    }
}
