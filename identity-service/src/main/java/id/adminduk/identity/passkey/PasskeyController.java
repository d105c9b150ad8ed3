package id.adminduk.identity.passkey;

import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.signin.OfficerNames;
import id.adminduk.kernel.problem.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The passkeys of whoever is signed in: the list, one more, one less.
@Hidden
@Controller
@RequestMapping("/login/passkeys")
class PasskeyController {
    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final WebAuthnRelyingPartyOperations devices;
    private final OfficerNames officers;
    private final Visitor visitor;
    private final SignInPage pages;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository questions =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    PasskeyController(
            Passkeys passkeys,
            WebAuthnRelyingPartyOperations devices,
            OfficerNames officers,
            Visitor visitor,
            SignInPage pages) {
        this.passkeys = passkeys;
        this.devices = devices;
        this.officers = officers;
        this.visitor = visitor;
        this.pages = pages;
    }

    @GetMapping
    String page(@Nullable Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
        var owed = visitor.pageOwedBy(who, request, response);
        if (owed.isPresent() || who == null) return "redirect:" + owed.orElse("/login");
        if (!passkeys.mayChange(who)) {
            visitor.interrupt(request, response);
            return Visitor.isOfficer(who) ? "redirect:/login/code" : "redirect:/login";
        }
        model.addAttribute("passkeys", passkeys.of(Visitor.subjectOf(who)));
        model.addAttribute("officer", Visitor.isOfficer(who));
        return pages.show("passkeys", "passkeys", request, response, model);
    }

    @PostMapping("/options")
    @ResponseBody
    JsonNode ask(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        require(who);
        var options = devices.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        questions.save(request, response, options);
        var written = DeviceAnswers.written(options);
        if (written.get("user") instanceof ObjectNode user) user.put("name", nameOf(Visitor.subjectOf(who)));
        return written;
    }

    record NewPasskey(@Nullable String label, JsonNode credential) {}

    @PostMapping
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            @RequestBody NewPasskey answer,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        var question = questions.load(request);
        questions.save(request, response, null); // one answer to one question
        if (question == null) throw new PasskeyRefused();
        var credential = DeviceAnswers.registered(answer.credential());
        var key = new RelyingPartyPublicKey(credential, labelOf(answer.label()));
        passkeys.add(Visitor.subjectOf(who), new ImmutableRelyingPartyRegistrationRequest(question, key));
    }

    @PostMapping("/removal")
    String remove(@RequestParam String id, Authentication who) {
        require(who);
        if (!passkeys.remove(Visitor.subjectOf(who), Bytes.fromBase64(id))) throw new NotFound();
        return "redirect:/login/passkeys";
    }

    private void require(Authentication who) {
        if (!passkeys.mayChange(who)) throw new PasskeyRefused();
    }

    /// What the person's own device shows beside the passkey.
    private String nameOf(UUID subject) {
        return officers.userNameOf(subject).orElse("ADMINDUK");
    }

    private static String labelOf(@Nullable String typed) {
        var label = typed == null ? "" : typed.strip();
        return label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }
}
