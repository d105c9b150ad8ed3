package id.adminduk.identity.config;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may do it has to show two factors, one of them lately; everything else about the request comes after that.
@WithSignIn
class GraveActsIT {
    private static final String ACTS = """
        ADMIN,        DELETE, /v1/officers/{id}/second-factor
        ADMIN,        PUT,    /v1/officers/{id}/office
        ADMIN,        PUT,    /v1/clients/a-program
        ADMIN,        DELETE, /v1/clients/a-program
        ADMIN,        POST,   /v1/verifications/agreements
        ADMIN,        PUT,    /v1/residents/{id}/protection
        ADMIN,        DELETE, /v1/residents/{id}/protection
        APPROVER,     POST,   /v1/residents/duplicates/{id}/same
        APPROVER,     POST,   /v1/residents/duplicates/{id}/undo
        VERIFIER,     POST,   /v1/residents/newcomers/{id}/different
        VERIFIER,     POST,   /v1/residents/newcomers/{id}/undo
        APPROVER,     POST,   /v1/residents/view-allowances
        FRONT_OFFICE, POST,   /v1/accounts/assisted/phone-changes
        FRONT_OFFICE, POST,   /v1/accounts/assisted/phone-changes/{id}
        FRONT_OFFICE, POST,   /v1/accounts/assisted/sign-outs
        APPROVER,     POST,   /v1/accounts/phone-reviews
        """;

    @Autowired
    Browsers browsers;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = browsers.open();
    }

    @ParameterizedTest
    @CsvSource(textBlock = ACTS)
    void anOldProofIsNotEnough(Role role, String method, String path) {
        var refused = send(role, method, path, "aal2", Duration.ofMinutes(16));
        expectChallenge(refused);
    }

    @ParameterizedTest
    @CsvSource(textBlock = ACTS)
    void norIsOneFactor(Role role, String method, String path) {
        expectChallenge(send(role, method, path, "aal1", Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(textBlock = ACTS)
    void aFreshProofIsWeighedNoMore(Role role, String method, String path) {
        var answer = send(role, method, path, "aal2", Duration.ofMinutes(14));
        assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403).isLessThan(500);
    }

    private HttpResponse<String> send(Role role, String method, String path, String level, Duration age) {
        var officer = TestTokens.officer(
                role, "13.05", "officer-grave", level, Instant.now().minus(age));
        var target = path.replace("{id}", UUID.randomUUID().toString());
        return browser.send(method, target, BodyPublishers.ofString("{}"), officer);
    }

    private static void expectChallenge(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(401);
        assertThat(json(refused).get("code").asString()).isEqualTo("recent-proof-required");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "acr_values=\"aal2\"", "max_age=\"900\"");
    }
}
