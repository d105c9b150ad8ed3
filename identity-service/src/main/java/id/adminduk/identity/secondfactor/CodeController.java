package id.adminduk.identity.secondfactor;

import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of signing in, and the step up before a decision.
@Hidden
@Controller
@RequestMapping("/login/code")
class CodeController {
    private static final String ENROLMENT = "redirect:/login/enrolment";

    private final SecondFactors factors;
    private final Visitor visitor;
    private final SignInPage pages;

    CodeController(SecondFactors factors, Visitor visitor, SignInPage pages) {
        this.factors = factors;
        this.visitor = visitor;
        this.pages = pages;
    }

    @GetMapping
    String page(Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!factors.isEnrolled(Visitor.subjectOf(who))) return ENROLMENT;
        return pages.show("code", "code", request, response, model);
    }

    @PostMapping
    String prove(
            @RequestParam String code, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var verdict = factors.prove(Visitor.subjectOf(who), code);
        return switch (verdict.answer()) {
            case RIGHT -> {
                visitor.proved(request, response, who, Objects.requireNonNull(verdict.proof()));
                yield "redirect:" + visitor.destination(request, response);
            }
            case WRONG -> "redirect:/login/code?error";
            case TOO_MANY -> "redirect:/login/code?locked";
            case NOT_ENROLLED -> ENROLMENT;
        };
    }
}
