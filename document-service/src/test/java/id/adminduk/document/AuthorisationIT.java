package id.adminduk.document;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Every operation against every role: whoever is not named is refused.
@DocumentServiceTest
class AuthorisationIT {
    private static final String ID = "/0198a000-0000-7000-8000-000000000999";

    @Autowired
    RestTestClient http;

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(GET, "/v1/documents", EnumSet.of(Role.CITIZEN)),
                Arguments.of(POST, "/v1/documents" + ID + "/file", EnumSet.of(Role.CITIZEN)),
                Arguments.of(POST, "/v1/documents" + ID + "/pin", EnumSet.of(Role.CITIZEN)),
                Arguments.of(POST, "/v1/documents" + ID + "/revocation", EnumSet.of(Role.APPROVER)),
                Arguments.of(GET, "/v1/partner-documents?partnerEventId=" + ID.substring(1), EnumSet.of(Role.PARTNER)),
                Arguments.of(GET, "/v1/partner-documents" + ID + "/file", EnumSet.of(Role.PARTNER)),
                Arguments.of(GET, "/v1/issuing-backlog", EnumSet.of(Role.OPERATOR, Role.ADMIN, Role.SIGNER)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void onlyTheNamedRolesGetIn(HttpMethod method, String path, EnumSet<Role> allowed) {
        call(method, path, null).expectStatus().isUnauthorized();
        Arrays.stream(Role.values())
                .filter(role -> !allowed.contains(role))
                .forEach(role -> call(method, path, token(role)).expectStatus().isForbidden());
        allowed.forEach(role -> call(method, path, token(role)).expectStatus().value(status -> {
            if (status == 401 || status == 403) throw new AssertionError(role + " is refused at " + path);
        }));
    }

    @Test
    void whatNobodyNamedIsNotThere() {
        call(GET, "/v1/anything-else", null).expectStatus().isUnauthorized();
        for (var role : Role.values())
            call(GET, "/v1/anything-else", token(role)).expectStatus().isNotFound();
    }

    @Test
    void aNumberThatIsNoIdIsABadRequest() {
        call(GET, "/v1/partner-documents/1305/file", token(Role.PARTNER))
                .expectStatus()
                .isBadRequest();
    }

    private RestTestClient.ResponseSpec call(
            HttpMethod method, String path, @org.jspecify.annotations.Nullable String token) {
        var request = http.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
        if (token != null) request.header("Authorization", token);
        return request.body(Map.of()).exchange();
    }

    private static String token(Role role) {
        var id = UUID.randomUUID().toString();
        return TestTokens.of(
                Map.of("sub", id, "roles", List.of(role.name()), "region", "13.05", "person", id, "partner", id));
    }
}
