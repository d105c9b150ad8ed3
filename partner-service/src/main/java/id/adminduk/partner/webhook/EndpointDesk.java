package id.adminduk.partner.webhook;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.partner.partner.PartnerRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets where a partner hears from us, and hands out the secret once.
@Service
public class EndpointDesk {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EndpointRepository endpoints;
    private final PartnerRegistry partners;
    private final TargetAddress addresses;
    private final AuditTrail audit;
    private final Clock clock;

    EndpointDesk(
            EndpointRepository endpoints,
            PartnerRegistry partners,
            TargetAddress addresses,
            AuditTrail audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.partners = partners;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /// The endpoint as saved, and its secret when it is a new one.
    record Saved(Endpoint endpoint, @Nullable String newSecret) {}

    /// Saving also switches a disabled endpoint on again.
    @Transactional
    Saved save(String url, boolean rotate, CurrentUser caller) {
        var partner = partners.of(caller);
        var target = addresses.check(url);
        var known = endpoints.find(partner.id());
        var saved =
                known.isEmpty() ? first(partner.id(), target) : changed(known.get(), target, rotate, clock.instant());
        endpoints.save(saved.endpoint(), clock.instant());
        audit.record(AuditEntry.of("webhook.saved", "webhook", partner.id().toString())
                .by(caller));
        return saved;
    }

    private static Saved first(UUID partnerId, URI target) {
        var secret = newSecret();
        return new Saved(new Endpoint(partnerId, target, secret, null, null, true, null), secret);
    }

    private static Saved changed(Endpoint known, URI target, boolean rotate, Instant now) {
        if (!rotate) {
            var kept = new Endpoint(
                    known.partnerId(),
                    target,
                    known.secret(),
                    known.previousSecret(),
                    known.previousUntil(),
                    true,
                    null);
            return new Saved(kept, null);
        }
        var secret = newSecret();
        return new Saved(
                new Endpoint(known.partnerId(), target, secret, known.secret(), now.plus(OVERLAP), true, null), secret);
    }

    Endpoint of(CurrentUser caller) {
        return endpoints.find(partners.of(caller).id()).orElseThrow(NotFound::new);
    }

    /// The endpoints to call, of those partners that have one switched on.
    public Map<UUID, Endpoint> findEnabled(List<UUID> partnerIds) {
        if (partnerIds.isEmpty()) return Map.of();
        return endpoints.findEnabled(partnerIds).stream()
                .collect(Collectors.toMap(Endpoint::partnerId, Function.identity()));
    }

    /// The endpoint said 410: no more calls until the partner saves it again.
    @Transactional
    public void gone(UUID partnerId) {
        endpoints.disable(partnerId, "gone", clock.instant());
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }
}
