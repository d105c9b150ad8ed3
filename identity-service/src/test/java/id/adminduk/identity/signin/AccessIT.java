package id.adminduk.identity.signin;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Who may do what here: what no rule names is not there.
@WithSignIn
class AccessIT {
    @Autowired
    Browsers browsers;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = browsers.open();
    }

    @Test
    void myDataNeedsAToken() {
        assertProblem(browser.get("/v1/me"), 401, "unauthenticated");
        assertProblem(browser.get("/v1/me", "Authorization", "Bearer abc"), 401, "invalid-token");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CITIZEN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void myDataIsForCitizens(Role role) {
        assertProblem(browser.get("/v1/me", "Authorization", TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    @Test
    void aCitizenWithoutAnAccountHereFindsNothing() {
        assertProblem(browser.get("/v1/me", "Authorization", TestTokens.citizen(UUID.randomUUID())), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/accounts",
                "/v1/officer",
                "/v1/siak",
                "/v3/api-docs",
                "/actuator/env",
                "/anything",
                "/login/other"
            })
    void whatNobodyNamedIsNotThere(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(401);
        assertProblem(browser.get(path, "Authorization", TestTokens.officer(Role.ADMIN, "13.05")), 404, "not-found");
    }

    @Test
    void internalPathsAreClosedToPeople() {
        var asAdmin = browser.postJson(
                "/internal/birth-checks", "{}", "Authorization", TestTokens.officer(Role.ADMIN, "13.05"));
        assertThat(asAdmin.statusCode()).isEqualTo(401);
    }

    @Test
    void theProviderDescribesItself() {
        var openid = json(browser.get("/.well-known/openid-configuration"));
        var oauth = json(browser.get("/.well-known/oauth-authorization-server"));
        assertThat(openid.get("issuer").asString()).isEqualTo("http://localhost:8080");
        assertThat(oauth.get("token_endpoint").asString()).isEqualTo("http://localhost:8080/oauth2/token");
        assertThat(oauth.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(openid.get("end_session_endpoint").asString()).isEqualTo("http://localhost:8080/connect/logout");
        var key = json(browser.get("/oauth2/jwks")).get("keys").get(0);
        assertThat(key.get("kty").asString()).isEqualTo("EC");
        assertThat(key.has("kid")).isTrue();
        assertThat(key.has("d")).as("the private part").isFalse();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
