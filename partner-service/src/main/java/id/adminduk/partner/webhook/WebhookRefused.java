package id.adminduk.partner.webhook;

import id.adminduk.kernel.problem.DomainException;

/// A target we will not call: 422 `webhook-url-not-allowed` (promises.md S82).
public final class WebhookRefused extends DomainException {
    WebhookRefused(String detail) {
        super(Kind.UNPROCESSABLE, "webhook-url-not-allowed", detail);
    }
}
