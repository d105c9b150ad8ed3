package id.adminduk.gateway.routes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Asks the services whether they are ready, at most every two seconds however often it is asked itself.
@Component
public class ServiceStates {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, URI> services;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final LoadingCache<String, String> states;

    ServiceStates(ForwardProperties settings) {
        services = settings.services();
        states = Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::ask);
    }

    /// `UP` or `DOWN` by service name.
    public Map<String, String> current() {
        return new TreeMap<>(states.getAll(services.keySet()));
    }

    private String ask(String service) {
        var request = HttpRequest.newBuilder(URI.create(services.get(service) + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? "UP" : "DOWN";
        } catch (IOException away) {
            return "DOWN";
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return "DOWN";
        }
    }
}
