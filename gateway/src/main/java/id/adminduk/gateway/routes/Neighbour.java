package id.adminduk.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;

/// One service as the gateway sees it: an address, a pool of connections, a circuit breaker. Only a broken
/// connection or silence counts as a failure of the service; every HTTP answer, also a 500, is an answer.
record Neighbour(HttpHost address, HttpClient client, CircuitBreaker breaker, Duration rest) {

    ClassicHttpResponse call(ClassicHttpRequest request, RequestConfig patience) {
        if (!breaker.tryAcquirePermission()) throw ServiceAway.resting(rest);
        var context = HttpClientContext.create();
        context.setRequestConfig(patience);
        var started = System.nanoTime();
        try {
            var response = client.executeOpen(address, request, context);
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return response;
        } catch (ConnectionRequestTimeoutException full) {
            breaker.releasePermission();
            throw ServiceAway.busy();
        } catch (IOException failure) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failure);
            throw ServiceAway.because(failure, rest);
        } catch (RuntimeException refusedByUs) {
            breaker.releasePermission();
            throw refusedByUs;
        }
    }
}
