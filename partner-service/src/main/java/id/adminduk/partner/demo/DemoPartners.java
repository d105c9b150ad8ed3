package id.adminduk.partner.demo;

import com.nimbusds.jose.jwk.Curve;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.partner.partner.EventType;
import id.adminduk.partner.partner.Facility;
import id.adminduk.partner.partner.Partner;
import id.adminduk.partner.partner.PartnerKind;
import id.adminduk.partner.partner.PartnerRegistry;
import id.adminduk.partner.signature.PublicJwk;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Enrols the demo hospital and the demo midwife once; their private keys lie in the key folder as `demo/<client
/// id>-sign.jwk`.
@Component
@ConditionalOnProperty("adminduk.demo")
class DemoPartners implements ApplicationRunner {
    private static final RegionCode PADANG_PARIAMAN = RegionCode.of("13.05");
    private static final int PLENTY = 100_000;

    private final PartnerRegistry registry;
    private final KeyFolder keys;
    private final Clock clock;

    DemoPartners(PartnerRegistry registry, KeyFolder keys, Clock clock) {
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        enrol(1, "rsud-padang-pariaman", "RSUD Padang Pariaman", PartnerKind.HOSPITAL, "1305015", "rsud-demo-1");
        enrol(2, "bidan-demo", "Praktik Mandiri Bidan Demo", PartnerKind.MIDWIFE, "BD130501", "bidan-demo-1");
    }

    private void enrol(int number, String clientId, String name, PartnerKind kind, String facility, String keyId) {
        var id = UUID.fromString("0198a000-0000-7000-8000-%012d".formatted(number));
        if (registry.knows(id)) return;
        var facilities = List.of(new Facility(facility, PADANG_PARIAMAN));
        registry.enrol(new Partner(
                id,
                clientId,
                name,
                kind,
                Set.of(EventType.BIRTH),
                List.of(PADANG_PARIAMAN),
                facilities,
                PLENTY,
                true,
                clock.instant()));
        var pair = DevelopmentJwk.of(keys, "demo/" + clientId + "-sign", Curve.Ed25519);
        registry.addKey(id, keyId, PublicJwk.of(pair.toPublicJWK()));
    }
}
