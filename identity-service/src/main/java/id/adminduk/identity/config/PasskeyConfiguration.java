package id.adminduk.identity.config;

import id.adminduk.kernel.AdmindukProperties;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// What we ask of a device: a passkey it keeps itself, opened with a finger or a PIN each time.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    WebAuthnRelyingPartyOperations passkeyDevices(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            AdmindukProperties properties) {
        var office = PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(properties.publicUrl().getHost()))
                .name("ADMINDUK")
                .build();
        var devices =
                new Webauthn4JRelyingPartyOperations(owners, passkeys, office, Set.of(properties.publicAddress()));
        devices.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        devices.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return devices;
    }
}
