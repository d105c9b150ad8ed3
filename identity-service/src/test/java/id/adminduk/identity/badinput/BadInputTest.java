package id.adminduk.identity.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sends what nobody should send to the endpoints of `bad-input.txt`, and looks at what stayed in the database.
@WithSignIn
abstract class BadInputTest {
    static final Map<String, String> NO_HEADERS = Map.of();

    private static final String COUNT = """
        select '%1$s' as name, count(*) || ' rows, last ' || coalesce(max(xmin::text::bigint), 0) as rows from %1$s
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServiceToken services;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final JdbcClient jdbc() {
        return jdbc;
    }

    /// Ready for the Authorization header: whoever may call this endpoint, as somebody nobody knows.
    final @Nullable String callerOf(Endpoint endpoint) {
        if (endpoint.isPublic() || endpoint.isPage()) return null;
        if (endpoint.isInternal()) return services.bearer();
        return tokenOf(Role.valueOf(endpoint.callers().getFirst()));
    }

    static String tokenOf(Role role) {
        return TestTokens.of(Map.of(
                "sub",
                UUID.randomUUID().toString(),
                "roles",
                List.of(role.name()),
                "region",
                "13.05",
                "person",
                UUID.randomUUID().toString(),
                "partner",
                UUID.randomUUID().toString(),
                "acr",
                "aal2",
                "auth_time",
                Instant.now().getEpochSecond()));
    }

    /// What every endpoint may ask for beside its body.
    static Map<String, String> conditions() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"v1\"");
    }

    final HttpResponse<String> send(Endpoint endpoint, @Nullable String token, Map<String, String> headers) {
        return send(endpoint, endpoint.path(), token, headers);
    }

    final HttpResponse<String> send(
            Endpoint endpoint, String path, @Nullable String token, Map<String, String> headers) {
        if (endpoint.body().isEmpty()) return send(endpoint.method(), path, token, headers, null, "");
        return send(endpoint.method(), path, token, headers, endpoint.mediaType(), endpoint.content());
    }

    final HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            Map<String, String> headers,
            @Nullable String mediaType,
            String body) {
        var all = new HashMap<>(headers);
        if (token != null) all.put("Authorization", token);
        if (mediaType != null) all.put("Content-Type", mediaType);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body));
        all.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The status line and all that follows, of a request no client library would send.
    final String raw(String request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// `404 not-found`: the status, and the code where the answer is a problem.
    static String told(HttpResponse<String> answer) {
        var status = String.valueOf(answer.statusCode());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) return status;
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        var code = answer.body().split("\"code\":\"", 2);
        return code.length == 1 ? status + " no code" : status + " " + code[1].substring(0, code[1].indexOf('"'));
    }

    private record Footprint(JdbcClient of, long transaction, Map<String, String> rows) {}

    private static volatile @Nullable Footprint last;

    /// Rows of every table that holds something, with the newest transaction that touched it. Left out is what
    /// works by itself, and what the clock forgets within minutes. While no transaction has written anywhere it
    /// is the one of before.
    final Map<String, String> footprint() {
        long next = jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        var known = last;
        if (known != null && known.of() == jdbc && known.transaction() == next) return known.rows();
        var found = new HashMap<String, String>();
        jdbc.sql(counting()).query(row -> {
            found.put(row.getString("name"), row.getString("rows"));
        });
        last = new Footprint(jdbc, next, found);
        return found;
    }

    private String counting() {
        return jdbc.sql("""
            select tablename from pg_tables
             where schemaname = current_schema() and tablename not like 'browser_session%'
               and tablename not in
                   ('audit_seal', 'audit_unsealed', 'flyway_schema_history', 'name_word', 'outbox_relay', 'seen_proof')
            """).query(String.class).list().stream()
                .map(COUNT::formatted)
                .collect(Collectors.joining(" union all "));
    }
}
