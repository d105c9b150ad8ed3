package id.adminduk.identity.passkey;

import id.adminduk.identity.session.Proof;
import id.adminduk.identity.session.Visitor;
import id.adminduk.identity.signin.SignedInDirectory;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Signing in with a passkey instead of password and code. The device says whose it is.
@Hidden
@RestController
@RequestMapping("/login/passkey")
class PasskeySignInController {
    private final Passkeys passkeys;
    private final WebAuthnRelyingPartyOperations devices;
    private final SignedInDirectory people;
    private final Visitor visitor;
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository questions =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeySignInController(
            Passkeys passkeys, WebAuthnRelyingPartyOperations devices, SignedInDirectory people, Visitor visitor) {
        this.passkeys = passkeys;
        this.devices = devices;
        this.people = people;
        this.visitor = visitor;
    }

    @PostMapping("/options")
    JsonNode ask(HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication anybody = null;
        var options =
                devices.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(anybody));
        questions.save(request, response, options);
        return DeviceAnswers.written(options);
    }

    @PostMapping
    Onwards signIn(@RequestBody JsonNode answer, HttpServletRequest request, HttpServletResponse response) {
        var question = questions.load(request);
        questions.save(request, response, null); // one answer to one question
        if (question == null) throw new PasskeyRefused();
        var subject = passkeys.prove(new RelyingPartyAuthenticationRequest(question, DeviceAnswers.asserted(answer)));
        var person = people.find(subject).orElseThrow(PasskeyRefused::new);
        passkeys.opened(subject);
        visitor.signedIn(request, response, subject, !person.isCitizen(), Proof.PASSKEY);
        return new Onwards(visitor.destination(request, response));
    }

    /// @param location where the browser was going
    record Onwards(String location) {}
}
