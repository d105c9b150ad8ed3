package id.adminduk.partner.partner;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.partner.signature.PublicJwk;
import id.adminduk.partner.signature.SignatureRefused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enrols institutions and their keys, and tells who a signature speaks for.
@Service
public class PartnerRegistry {
    private static final int ACTIVE_KEYS = 2;

    private final PartnerRepository partners;
    private final KeyRepository keys;
    private final AuditTrail audit;
    private final Clock clock;

    PartnerRegistry(PartnerRepository partners, KeyRepository keys, AuditTrail audit, Clock clock) {
        this.partners = partners;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who a signed message comes from.
    public record Sender(Partner partner, PartnerKey key) {}

    /// A caller's partner and the key it signed with, as they are now, so that a revocation counts at once; another
    /// partner's key is refused, whoever stole or borrowed it.
    public Sender sender(String keyId, CurrentUser caller) {
        var id = caller.partnerId();
        if (id == null) throw new PartnerRefused.Mismatch();
        var found = keys.findSigner(id, keyId).orElseThrow(PartnerRefused.Mismatch::new);
        var key = found.key();
        if (key == null) throw new SignatureRefused.Invalid("The key is not registered.");
        if (!key.partnerId().equals(id)) throw new PartnerRefused.Mismatch();
        if (key.revoked()) throw new SignatureRefused.KeyRevoked();
        return new Sender(found.partner(), key);
    }

    /// The partner of a caller; a token that names none is refused.
    public Partner of(CurrentUser caller) {
        var id = caller.partnerId();
        if (id == null) throw new PartnerRefused.Mismatch();
        return partners.find(id).orElseThrow(PartnerRefused.Mismatch::new);
    }

    public Partner get(UUID id) {
        return partners.find(id).orElseThrow(NotFound::new);
    }

    public boolean knows(UUID id) {
        return partners.find(id).isPresent();
    }

    List<Partner> all() {
        return partners.all();
    }

    List<PartnerKey> keysOf(UUID partnerId) {
        return keys.of(partnerId);
    }

    @Transactional
    public void enrol(Partner partner) {
        partners.add(partner);
    }

    @Transactional
    void enrol(Partner partner, CurrentUser admin) {
        partners.add(partner);
        audit.record(AuditEntry.of("partner.enrolled", "partner", partner.id().toString())
                .by(admin));
    }

    /// Adds a key; at most two are active, so that one can follow the other.
    @Transactional
    public PartnerKey addKey(UUID partnerId, String keyId, PublicJwk jwk) {
        get(partnerId);
        if (keys.activeKeysLocked(partnerId) >= ACTIVE_KEYS) throw new PartnerRefused.TooManyKeys();
        var key = new PartnerKey(
                keyId, partnerId, jwk.algorithm(), jwk.encoded(), jwk.thumbprint(), clock.instant(), null);
        if (!keys.add(key)) throw new PartnerRefused.KeyExists();
        return key;
    }

    @Transactional
    PartnerKey addKey(UUID partnerId, String keyId, PublicJwk jwk, CurrentUser admin) {
        var key = addKey(partnerId, keyId, jwk);
        audit.record(AuditEntry.of("partner.key-added", "partner-key", keyId).by(admin));
        return key;
    }

    /// From the next message on the key counts no more.
    @Transactional
    void revokeKey(UUID partnerId, String keyId, CurrentUser admin) {
        if (!keys.revoke(partnerId, keyId, clock.instant())) throw new NotFound();
        audit.record(AuditEntry.of("partner.key-revoked", "partner-key", keyId).by(admin));
    }
}
