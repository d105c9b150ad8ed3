package id.adminduk.identity.invitation;

import id.adminduk.identity.lookup.RequestLimit;
import id.adminduk.identity.newpassword.NewPasswordPage;
import id.adminduk.identity.newpassword.NewPasswordPage.Way;
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
    private static final Way ACCEPTING = new Way("invitation.accept", "/login/invitation/password", "/login?invited");

    private final InvitationDesk desk;
    private final RequestLimit limit;
    private final SignInPage pages;
    private final NewPasswordPage newPassword;

    InvitationPageController(InvitationDesk desk, RequestLimit limit, SignInPage pages, NewPasswordPage newPassword) {
        this.desk = desk;
        this.limit = limit;
        this.pages = pages;
        this.newPassword = newPassword;
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
        return newPassword.show(ACCEPTING, desk.begin(username), request, response, model);
    }

    @PostMapping("/password")
    String accept(
            @RequestParam UUID id,
            @RequestParam String code,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return newPassword.set(ACCEPTING, id, () -> desk.accept(id, code.strip(), password), request, response, model);
    }
}
