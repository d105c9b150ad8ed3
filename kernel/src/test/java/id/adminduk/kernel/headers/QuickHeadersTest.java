package id.adminduk.kernel.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Whatever Spring Security says of a header is said here too.
class QuickHeadersTest {

    @Test
    void allowsInAHeaderWhatTheFirewallAllows() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .mapToObj(sign -> "a" + (char) sign + "b")
                        .filter(value ->
                                QuickHeaders.allowed(value) != StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "eyJhbGciOiJFUzI1NiJ9.e30.c2ln", "\t", "å", "😀", "a\u0000b", "a\r\nb", "\u0085"})
    void readsAValueAsTheFirewallDoes(String value) {
        assertThat(readThrough(QuickHeaders.firewall(), value)).isEqualTo(readThrough(new StrictHttpFirewall(), value));
    }

    private static @Nullable String readThrough(StrictHttpFirewall firewall, String value) {
        var request = new MockHttpServletRequest("GET", "/v1/me");
        request.addHeader("X-Some", value);
        try {
            return firewall.getFirewalledRequest(request).getHeader("X-Some");
        } catch (RequestRejectedException refused) {
            return "refused";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc.DEF-123_~+/",
                "Bearer abc==",
                "Bearer abc=d",
                "bearer abc",
                "BEARER abc",
                "Bearer",
                "Bearer ",
                "Bearer  abc",
                " Bearer abc",
                "Bearer abc ",
                "Bearer a b",
                "Bearer ab,c",
                "Bearer å",
                "Bearerabc",
                "DPoP abc",
                "Basic YTpi",
                ""
            })
    void findsTheTokenSpringSecurityFinds(String header) {
        var request = new MockHttpServletRequest("GET", "/v1/me");
        request.addHeader("Authorization", header);
        assertThat(told(new QuickHeaders(), request)).isEqualTo(told(new DefaultBearerTokenResolver(), request));
    }

    @Test
    void findsNoneWhereThereIsNoHeader() {
        assertThat(new QuickHeaders().resolve(new MockHttpServletRequest())).isNull();
    }

    private static String told(BearerTokenResolver resolver, HttpServletRequest request) {
        var answer = new String[1];
        var refused = catchThrowable(() -> answer[0] = resolver.resolve(request));
        return refused == null ? "token " + answer[0] : refused.toString();
    }
}
