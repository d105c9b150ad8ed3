package id.adminduk.dashboard.page;

import id.adminduk.dashboard.projection.Metric;
import id.adminduk.kernel.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The operators' page: a frame without numbers. The numbers come to the browser with the operator's own token, which
/// lives in the page's memory only; `/dashboard/callback` is where the sign-in returns to.
@Controller
class PageController {
    private static final List<String> CODES = Stream.concat(
                    Arrays.stream(Metric.values()).map(Metric::name),
                    Stream.of("BIRTH", "CITIZEN", "COUNTER", "PARTNER", "AKTA_KELAHIRAN", "KK"))
            .toList();

    @GetMapping({"/dashboard", "/dashboard/callback"})
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("codes", CODES);
        model.addAttribute("language", Language.of(request).locale().getLanguage());
        return "dashboard";
    }
}
