package id.adminduk.identity.recovery;

import id.adminduk.identity.lookup.LookupQuota;
import id.adminduk.identity.lookup.RequestLimit;
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
    private static final String AGAIN = "redirect:/login/recovery?error";
    private static final String LOCKED = "redirect:/login/recovery?locked";

    private final RecoveryDesk desk;
    private final RequestLimit limit;
    private final LookupQuota lookups;
    private final SignInPage pages;

    RecoveryPageController(RecoveryDesk desk, RequestLimit limit, LookupQuota lookups, SignInPage pages) {
        this.desk = desk;
        this.limit = limit;
        this.lookups = lookups;
        this.pages = pages;
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
            model.addAttribute("id", desk.begin(number, reached));
        } catch (DomainException refused) {
            return refused.kind() == Kind.TOO_MANY_REQUESTS ? LOCKED : AGAIN;
        }
        return pages.show("recovery-complete", "recover.complete", request, response, model);
    }

    @PostMapping("/password")
    String complete(
            @RequestParam UUID id,
            @RequestParam String code,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            limit.count(request);
            desk.complete(id, code.strip(), password);
        } catch (DomainException refused) {
            model.addAttribute("id", id);
            model.addAttribute("refused", refused.code());
            response.setStatus(refused.kind().status());
            return pages.show("recovery-complete", "recover.complete", request, response, model);
        }
        return "redirect:/login?recovered";
    }
}
