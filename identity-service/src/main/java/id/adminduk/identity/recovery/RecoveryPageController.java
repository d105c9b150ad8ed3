package id.adminduk.identity.recovery;

import id.adminduk.identity.lookup.LookupQuota;
import id.adminduk.identity.newpassword.NewPasswordPage;
import id.adminduk.identity.newpassword.NewPasswordPage.Way;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.DomainException.Kind;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
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

/// The forgotten password, page by page: NIK and phone, then the code from the phone and a new password. Whether the
/// facts matched, no page tells.
@Hidden
@Controller
@RequestMapping("/login/recovery")
class RecoveryPageController {
    private static final Way COMPLETING = new Way("recover.complete", "/login/recovery/password", "/login?recovered");
    private static final String AGAIN = "redirect:/login/recovery?error";
    private static final String LOCKED = "redirect:/login/recovery?locked";

    private final RecoveryDesk desk;
    private final LookupQuota lookups;
    private final SignInPage pages;
    private final NewPasswordPage newPassword;

    RecoveryPageController(RecoveryDesk desk, LookupQuota lookups, SignInPage pages, NewPasswordPage newPassword) {
        this.desk = desk;
        this.lookups = lookups;
        this.pages = pages;
        this.newPassword = newPassword;
    }

    @GetMapping
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        return pages.show("recovery-begin", "recover", request, response, model);
    }

    @PostMapping
    String begin(
            @RequestParam String nik,
            @RequestParam String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var number = new Nik(nik.strip());
            var reached = Phone.of(phone);
            lookups.count(number, reached, request);
            return newPassword.show(COMPLETING, desk.begin(number, reached), request, response, model);
        } catch (DomainException refused) {
            return refused.kind() == Kind.TOO_MANY_REQUESTS ? LOCKED : AGAIN;
        }
    }

    @PostMapping("/password")
    String complete(
            @RequestParam UUID id,
            @RequestParam String code,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return newPassword.set(
                COMPLETING, id, () -> desk.complete(id, code.strip(), password), request, response, model);
    }
}
