package id.adminduk.dashboard.page;

import id.adminduk.kernel.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The operators' page: a frame without numbers. The numbers come to the browser with the operator's own token, which
/// lives in the page's memory only; `/dashboard/callback` is where the sign-in returns to.
@Controller
class PageController {

    @GetMapping({"/dashboard", "/dashboard/callback"})
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("language", Language.of(request).locale().getLanguage());
        return "dashboard";
    }
}
