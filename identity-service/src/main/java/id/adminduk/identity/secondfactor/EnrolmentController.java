package id.adminduk.identity.secondfactor;

import id.adminduk.identity.passkey.Passkeys;
import id.adminduk.identity.secondfactor.SecondFactors.Answer;
import id.adminduk.identity.session.Proof;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.signin.OfficerNames;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An officer's first sign-in: the QR code for the authenticator app, its first code, then the recovery codes, once.
@Hidden
@Controller
@RequestMapping("/login/enrolment")
class EnrolmentController {
    private static final String ELSEWHERE = "redirect:/login/code";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OfficerNames officers;
    private final Visitor visitor;
    private final SignInPage pages;

    EnrolmentController(
            SecondFactors factors, Passkeys passkeys, OfficerNames officers, Visitor visitor, SignInPage pages) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.officers = officers;
        this.visitor = visitor;
        this.pages = pages;
    }

    @GetMapping
    String page(Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
        var subject = Visitor.subjectOf(who);
        var name = officers.userNameOf(subject);
        if (name.isEmpty() || owesPasskey(who)) return "redirect:/login";
        if (factors.isEnrolled(subject)) return ELSEWHERE;
        var secret = factors.propose(subject);
        model.addAttribute("qr", QrPicture.of(secret.address(name.get())));
        model.addAttribute("secret", secret.readable());
        model.addAttribute("step", "enrolment");
        return pages.show("enrolment", "enrolment", request, response, model);
    }

    @PostMapping
    String confirm(
            @RequestParam String code,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var subject = Visitor.subjectOf(who);
        if (!Visitor.isOfficer(who) || factors.isEnrolled(subject)) return ELSEWHERE;
        if (owesPasskey(who)) return "redirect:/login";
        var enrolment = factors.confirm(subject, code);
        if (enrolment.answer() == Answer.TOO_MANY) return "redirect:/login/enrolment?locked";
        if (enrolment.answer() != Answer.RIGHT) return "redirect:/login/enrolment?error";
        visitor.proved(request, response, who, Proof.TOTP);
        model.addAttribute("codes", enrolment.recoveryCodes());
        model.addAttribute("onwards", visitor.destination(request, response));
        return pages.show("recovery-codes", "recovery", request, response, model);
    }

    /// Whoever has a passkey shows it: a password alone sets up no other factor.
    private boolean owesPasskey(Authentication who) {
        return Visitor.owesSecondFactor(who) && passkeys.has(Visitor.subjectOf(who));
    }
}
