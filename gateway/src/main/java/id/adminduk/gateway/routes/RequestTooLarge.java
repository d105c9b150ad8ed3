package id.adminduk.gateway.routes;

import id.adminduk.kernel.problem.DomainException;

/// The body is larger than this path takes.
final class RequestTooLarge extends DomainException {
    RequestTooLarge(long limit) {
        super(
                Kind.PAYLOAD_TOO_LARGE,
                "payload-too-large",
                "A request to this path has at most %d bytes.".formatted(limit));
    }
}
