package id.adminduk.identity.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.security.Role;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// promises.md S20 to S23, S28, S29, S32: every endpoint with every role, about what is not there, by crooked ways.
class BadCallerIT extends BadInputTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    static Stream<Endpoint> api() {
        return Endpoints.ofTheApi();
    }

    static Stream<Endpoint> all() {
        return Endpoints.all().stream();
    }

    static Stream<Endpoint> guarded() {
        return api().filter(Endpoint::isGuarded);
    }

    static Stream<Endpoint> naming() {
        return api().filter(Endpoint::names)
                .filter(endpoint -> !endpoint.pattern().contains("{clientId}")); // chosen by us
    }

    static Stream<Endpoint> readable() {
        return api().filter(endpoint -> endpoint.method().equals("GET"));
    }

    /// A new endpoint without a line, or a line without an endpoint, fails here.
    @Test
    void everyEndpointHasItsLine() {
        var handlers = Handlers.of(mapping).byName();
        var ours = handlers.entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType() != BasicErrorController.class)
                .filter(handler -> !handler.getKey().endsWith(" /userinfo")) // its callers have no role: ConsentIT
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(Endpoints.all().stream().map(Endpoint::toString)).containsExactlyInAnyOrderElementsOf(ours);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRequestAboutNothingGetsItsAnswer(Endpoint endpoint) {
        var before = footprint();
        var answer = told(send(endpoint, callerOf(endpoint), conditions()));
        assertThat(answer).isIn(endpoint.answers());
        if (!answer.startsWith("4")) return;
        assertThat(withoutTrail(footprint())).isEqualTo(withoutTrail(before));
    }

    /// Looking for a record that is not there is written down; nothing else is.
    private static Map<String, String> withoutTrail(Map<String, String> footprint) {
        return footprint.entrySet().stream()
                .filter(table -> !table.getKey().equals("audit_entry"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whoever may come in is answered by the endpoint itself: without its conditions, and with a field nobody knows,
    /// it does nothing.
    @ParameterizedTest
    @MethodSource("guarded")
    void everyRoleIsLetInOrNot(Endpoint endpoint) {
        var before = footprint();
        var let = new EnumMap<Role, Boolean>(Role.class);
        for (var role : Role.values()) {
            var answer = told(harmless(endpoint, tokenOf(role)));
            if (endpoint.isInternal()) assertThat(answer).isEqualTo("401 invalid-token");
            else let.put(role, !answer.equals("403 forbidden"));
        }
        if (endpoint.isInternal()) return;
        assertThat(let)
                .isEqualTo(
                        Stream.of(Role.values()).collect(Collectors.toMap(role -> role, endpoint.roles()::contains)));
        assertThat(withoutTrail(footprint())).isEqualTo(withoutTrail(before));
    }

    private HttpResponse<String> harmless(Endpoint endpoint, String token) {
        if (!endpoint.takesJson()) return send(endpoint, token, NO_HEADERS);
        return send(endpoint.method(), endpoint.path(), token, NO_HEADERS, endpoint.mediaType(), "{\"nobody\": 1}");
    }

    @ParameterizedTest
    @MethodSource("naming")
    void whatIsNoIdIsNoParameter(Endpoint endpoint) {
        var before = footprint();
        var expected = endpoint.pattern().contains("{code}") ? "422 region-invalid" : "400 invalid-parameter";
        for (var id : List.of("x", "'%20or%201=1--", "0198a000", "%0d%0aX:1", "-1.5")) {
            var answer = send(endpoint, endpoint.pathWith(id), callerOf(endpoint), conditions());
            assertThat(told(answer)).as(id).isIn(expected, "400", "400 invalid-parameter");
        }
        assertThat(footprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void anotherMethodInAHeaderCountsForNothing(Endpoint endpoint) {
        var before = footprint();
        var answer = send(
                endpoint,
                callerOf(endpoint),
                Map.of("X-HTTP-Method-Override", "DELETE", "X-Method-Override", "DELETE", "X-HTTP-Method", "DELETE"));
        assertThat(told(answer)).isIn(endpoint.answers());
        assertThat(footprint()).isEqualTo(before);
    }

    /// The server or the firewall refuses what is no path of ours.
    @ParameterizedTest
    @MethodSource("guarded")
    void crookedWaysLeadNowhere(Endpoint endpoint) {
        var path = endpoint.path();
        var first = path.indexOf('/', 1);
        var ways = List.of(
                "/" + path,
                path.substring(0, first) + "/." + path.substring(first),
                "/x/.." + path,
                "/x/%2e%2e" + path,
                "/x/%252e%252e" + path,
                path.substring(0, first) + ";x=1" + path.substring(first),
                path.substring(0, first) + "%2f" + path.substring(first + 1),
                path.substring(0, first) + "\\" + path.substring(first + 1),
                path.substring(0, first + 2) + "%00" + path.substring(first + 2));
        var before = footprint();
        assertThat(ways).allSatisfy(way -> assertThat(walked(endpoint, way)).isEqualTo("400"));
        assertThat(footprint()).isEqualTo(before);
    }

    /// Another case is another path: nobody named it, or it is no id of anything.
    @ParameterizedTest
    @MethodSource("guarded")
    void anotherCaseIsAnotherPath(Endpoint endpoint) {
        var before = footprint();
        assertThat(endpoint.inAnotherCase())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(walked(endpoint, way)).isIn("400", "404"));
        assertThat(footprint()).isEqualTo(before);
    }

    private String walked(Endpoint endpoint, String way) {
        var answer = raw("%s %s HTTP/1.1\nHost: localhost\nAuthorization: %s\nContent-Length: 0\nConnection: close\n\n"
                .formatted(endpoint.method(), way, callerOf(endpoint)));
        return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 400".length());
    }
}
