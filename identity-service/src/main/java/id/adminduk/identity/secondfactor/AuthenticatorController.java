package id.adminduk.identity.secondfactor;

import id.adminduk.identity.passkey.Passkeys;
import id.adminduk.identity.secondfactor.SecondFactors.Answer;
import id.adminduk.identity.session.Proof;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.signin.OfficerNames;
import id.adminduk.identity.signout.SignIns;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An officer's next authenticator, on a new phone: after a proof of the last quarter of an hour the new one is shown,
/// and its first code puts it in the place of the old one. Every other sign-in of the officer ends.
@Hidden
@Controller
@RequestMapping("/login/authenticator")
class AuthenticatorController {
    private static final String HERE = "redirect:/login/authenticator";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final OfficerNames officers;
    private final Visitor visitor;
    private final SignInPage pages;

    AuthenticatorController(
            SecondFactors factors,
            Passkeys passkeys,
            SignIns signIns,
            OfficerNames officers,
            Visitor visitor,
            SignInPage pages) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.officers = officers;
        this.visitor = visitor;
        this.pages = pages;
    }

    @GetMapping
    String page(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
        var owed = visitor.pageOwedBy(who, request, response);
        if (owed.isPresent() || who == null) return "redirect:" + owed.orElse("/login");
        var subject = Visitor.subjectOf(who);
        var name = officers.userNameOf(subject);
        if (!Visitor.isOfficer(who) || name.isEmpty()) return "redirect:/login/passkeys";
        if (!passkeys.mayChange(who)) {
            visitor.interrupt(request, response);
            return "redirect:/login/code";
        }
        if (!factors.isEnrolled(subject)) return "redirect:/login/enrolment";
        var secret = factors.proposeNext(subject);
        model.addAttribute("qr", QrPicture.of(secret.address(name.get())));
        model.addAttribute("secret", secret.readable());
        model.addAttribute("step", "authenticator");
        return pages.show("enrolment", "authenticator", request, response, model);
    }

    @PostMapping
    String replace(
            @RequestParam String code,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!Visitor.isOfficer(who) || !passkeys.mayChange(who)) return HERE;
        var subject = Visitor.subjectOf(who);
        var enrolment = factors.replace(subject, code);
        if (enrolment.answer() == Answer.TOO_MANY) return HERE + "?locked";
        if (enrolment.answer() != Answer.RIGHT) return HERE + "?error";
        signIns.endAllBut(subject, request.getSession().getId());
        visitor.proved(request, response, who, Proof.TOTP);
        model.addAttribute("codes", enrolment.recoveryCodes());
        model.addAttribute("onwards", "/login/passkeys");
        return pages.show("recovery-codes", "recovery", request, response, model);
    }
}
