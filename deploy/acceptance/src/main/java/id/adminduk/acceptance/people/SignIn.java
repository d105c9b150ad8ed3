package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.http.Web;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Authorization code with PKCE, through the real form as a browser fills it in: cookies, CSRF token, redirects.
final class SignIn {
    private static final String CALLBACK = "http://127.0.0.1:45671/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int VERIFIER_BYTES = 48;

    private SignIn() {}

    private static final int TRIES = 3;

    /// The access token of a citizen in this program.
    static String token(URI platform, String program, String name, String password) {
        return token(platform, program, name, password, null);
    }

    /// The access token of this person in this program; officers show a code of their authenticator too.
    static String token(
            URI platform, String program, String name, String password, @Nullable Authenticator authenticator) {
        var browser = new Web(platform);
        var verifier = random();
        var state = random();
        browser.get("/oauth2/authorize?"
                        + Web.encode(Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                program,
                                "redirect_uri",
                                CALLBACK,
                                "scope",
                                "openid",
                                "state",
                                state,
                                "code_challenge_method",
                                "S256",
                                "code_challenge",
                                sha256(verifier))))
                .require(302);
        var back = location(submitForm(browser, name, password));
        if (authenticator != null && back.contains("/login/code")) back = submitCode(browser, authenticator);
        if (back.contains("/login")) throw new Unexpected("signing in was refused: " + back);
        var callback = query(location(browser.get(back).require(302)));
        Unexpected.unless(state.equals(callback.get("state")), "the state came back changed");
        return browser.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", program,
                                "code", callback.getOrDefault("code", ""),
                                "redirect_uri", CALLBACK,
                                "code_verifier", verifier))
                .require(200)
                .json()
                .get("access_token")
                .asString();
    }

    private static Answer submitForm(Web browser, String name, String password) {
        var token = csrfOf(browser.get("/login").require(200));
        return browser.form("/login", Map.of("username", name, "password", password, "_csrf", token))
                .require(302);
    }

    /// Somebody else with the same phone may have shown a code just now; the next one counts.
    private static String submitCode(Web browser, Authenticator authenticator) {
        var back = "";
        for (int i = 0; i < TRIES; i++) {
            var token = csrfOf(browser.get("/login/code").require(200));
            back = location(browser.form("/login/code", Map.of("code", authenticator.code(), "_csrf", token))
                    .require(302));
            if (!back.contains("/login/code")) return back;
        }
        return back;
    }

    private static String csrfOf(Answer page) {
        var token = CSRF.matcher(page.text());
        if (!token.find()) throw new Unexpected("the form has no CSRF token");
        return token.group(1);
    }

    private static String location(Answer answer) {
        return answer.header("Location");
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String random() {
        byte[] bytes = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
