package id.adminduk.kernel.signin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The list as identity-service told it last. While identity-service is away the last list stays in force: it can only
/// be too short by what ended since, and no token outlives its ten minutes.
public final class FetchedSignIns implements EndedSignIns, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FetchedSignIns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ended-sign-ins").factory());
    private final URI address;
    private final Supplier<String> bearer;
    private final JsonMapper json;
    private volatile Set<String> ended = Set.of();
    private volatile boolean away;

    /// @param bearer our own Authorization header, made anew for every request
    public FetchedSignIns(URI identity, Supplier<String> bearer, JsonMapper json) {
        this.address = URI.create(identity + "/internal/revoked-sign-ins");
        this.bearer = bearer;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revoked(@Nullable List<String> signIns) {}

    @Override
    public boolean contains(String signIn) {
        return ended.contains(signIn);
    }

    /// Asks at once and then in this rhythm, on a thread of its own.
    public void keepAsking(Duration every) {
        clock.scheduleWithFixedDelay(this::refresh, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void refresh() {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header(HttpHeaders.AUTHORIZATION, bearer.get())
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
            var listed = json.readValue(answer.body(), Revoked.class).signIns();
            if (listed == null) throw new IOException("no list");
            ended = Set.copyOf(listed);
            if (away) log.info("the list of ended sign-ins is fresh again");
            away = false;
        } catch (IOException | JacksonException failure) {
            if (!away)
                log.warn(
                        "the list of ended sign-ins grows old: {}",
                        failure.getClass().getSimpleName());
            away = true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.close();
    }
}
