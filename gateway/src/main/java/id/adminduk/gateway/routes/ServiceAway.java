package id.adminduk.gateway.routes;

import id.adminduk.kernel.problem.DomainException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;

/// The service behind the path cannot answer now. Asking again later is right, with the same Idempotency-Key.
final class ServiceAway extends DomainException {
    private ServiceAway(String code, String detail, Duration retryAfter) {
        super(Kind.UNAVAILABLE, code, detail, retryAfter);
    }

    static ServiceAway resting(Duration rest) {
        return new ServiceAway("service-unavailable", "This part of the platform is away. Try again shortly.", rest);
    }

    static ServiceAway busy() {
        return new ServiceAway(
                "service-busy", "Too many requests are under way. Try again shortly.", Duration.ofSeconds(1));
    }

    static ServiceAway because(IOException failure, Duration rest) {
        if (failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException)) {
            return new ServiceAway("service-timeout", "This part of the platform took too long to answer.", rest);
        }
        return resting(rest);
    }
}
