package id.adminduk.partner.webhook;

import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The one endpoint a partner has. The secret is shown when it is made, never again.
@RestController
@RequestMapping("/v1/webhooks")
class WebhookController {
    private final EndpointDesk desk;

    WebhookController(EndpointDesk desk) {
        this.desk = desk;
    }

    @PutMapping
    EndpointView save(@Valid @RequestBody EndpointRequest request, CurrentUser caller) {
        var saved = desk.save(request.url(), Boolean.TRUE.equals(request.rotateSecret()), caller);
        return EndpointView.of(saved.endpoint(), saved.newSecret());
    }

    @GetMapping
    EndpointView mine(CurrentUser caller) {
        return EndpointView.of(desk.of(caller), null);
    }

    /// @param rotateSecret makes a new secret; the old one signs beside it for 24 hours
    record EndpointRequest(
            @NotBlank @Size(max = 500) String url, @Nullable Boolean rotateSecret) {}

    record EndpointView(
            URI url,
            boolean enabled,
            @Nullable String disabledReason,
            @Nullable String secret) {
        static EndpointView of(Endpoint endpoint, @Nullable String secret) {
            return new EndpointView(endpoint.url(), endpoint.enabled(), endpoint.disabledReason(), secret);
        }
    }
}
