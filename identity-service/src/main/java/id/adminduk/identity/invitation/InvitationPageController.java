package id.adminduk.identity.invitation;

import id.adminduk.identity.lookup.RequestLimit;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.kernel.problem.DomainException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new officer's first two pages: the user name, then the code from the phone and a password. Whether somebody is
/// invited, no page tells.
@Hidden
@Controller
@RequestMapping("/login/invitation")
class InvitationPageController {
    private static final String SECOND = "invitation-accept";
    private static final String TEXTS = "invitation.accept";

    private final InvitationDesk desk;
    private final RequestLimit limit;
    private final SignInPage pages;

    InvitationPageController(InvitationDesk desk, RequestLimit limit, SignInPage pages) {
        this.desk = desk;
        this.limit = limit;
        this.pages = pages;
    }

    @GetMapping
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        return pages.show("invitation-begin", "invitation", request, response, model);
    }

    @PostMapping
    String begin(@RequestParam String username, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            limit.count(request);
        } catch (DomainException tooOften) {
            return "redirect:/login/invitation?locked";
        }
        model.addAttribute("id", desk.begin(username));
        return pages.show(SECOND, TEXTS, request, response, model);
    }

    @PostMapping("/password")
    String accept(
            @RequestParam UUID id,
            @RequestParam String code,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            limit.count(request);
            desk.accept(id, code.strip(), password);
        } catch (DomainException refused) {
            model.addAttribute("id", id);
            model.addAttribute("refused", refused.code());
            response.setStatus(refused.kind().status());
            return pages.show(SECOND, TEXTS, request, response, model);
        }
        return "redirect:/login?invited";
    }
}
