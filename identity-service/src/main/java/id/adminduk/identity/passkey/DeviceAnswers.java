package id.adminduk.identity.passkey;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What browsers and we write to each other, as WebAuthn spells it.
final class DeviceAnswers {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private DeviceAnswers() {}

    static JsonNode written(Object options) {
        return JSON.valueToTree(options);
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> registered(JsonNode answer) {
        return read(() -> JSON.convertValue(
                answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}));
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> asserted(JsonNode answer) {
        return read(() ->
                JSON.convertValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}));
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get()).orElseThrow(PasskeyRefused::new);
        } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            throw new PasskeyRefused();
        }
    }
}
