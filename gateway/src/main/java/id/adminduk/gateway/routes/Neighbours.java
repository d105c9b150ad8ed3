package id.adminduk.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The services and the connections to them. Live streams have their own pool, so that a thousand open dashboards
/// leave the connections of everybody else alone. The client is the minimal one: no cookies, redirects or retries.
@Component
class Neighbours implements DisposableBean {
    private final ForwardProperties settings;
    private final MinimalHttpClient client;
    private final MinimalHttpClient liveClient;
    private final Map<String, CircuitBreaker> breakers;

    Neighbours(ForwardProperties settings) {
        this.settings = settings;
        client = clientOf(settings.connections().perService(), settings);
        liveClient = clientOf(settings.connections().livePerService(), settings);
        var rules = rulesOf(settings.breaker());
        breakers = settings.services().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> CircuitBreaker.of(name, rules)));
    }

    Neighbour named(String service, boolean live) {
        var address = settings.services().get(service);
        var breaker = breakers.get(service);
        if (address == null || breaker == null)
            throw new IllegalStateException("No address for the service " + service);
        return new Neighbour(
                HttpHost.create(address),
                live ? liveClient : client,
                breaker,
                settings.breaker().rest());
    }

    private static MinimalHttpClient clientOf(int perService, ForwardProperties settings) {
        var connections = settings.connections();
        return HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(perService)
                .setMaxConnTotal(perService * settings.services().size())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connections.connect()))
                        .setIdleTimeout(Timeout.of(connections.idle()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build());
    }

    private static CircuitBreakerConfig rulesOf(ForwardProperties.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(
                        breaker.window(),
                        breaker.window() / 2,
                        SlidingWindowType.COUNT_BASED,
                        SlidingWindowSynchronizationStrategy.LOCK_FREE)
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.rest())
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
    }

    @Override
    public void destroy() {
        client.close(CloseMode.GRACEFUL);
        liveClient.close(CloseMode.GRACEFUL);
    }
}
