package id.adminduk.identity.client;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The two partners, the agency and the kiosk of the demonstration; their private keys lie in the key folder,
/// where the demonstration takes them from.
@Component
@ConditionalOnProperty("adminduk.demo")
class DemoClients implements ApplicationRunner {
    private final ClientRepository clients;
    private final KeyFolder keys;

    DemoClients(ClientRepository clients, KeyFolder keys) {
        this.clients = clients;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        put(ClientKind.PARTNER, "rsud-padang-pariaman", "RSUD Padang Pariaman", "0198a000-0000-7000-8000-000000000001");
        put(ClientKind.PARTNER, "bidan-demo", "Bidan Praktik Mandiri", "0198a000-0000-7000-8000-000000000002");
        put(ClientKind.AGENCY, "bapenda-demo", "Badan Pendapatan Daerah", "0198a000-0000-7000-8000-000000000031");
        put(ClientKind.KIOSK, "anjungan-demo", "Anjungan Lubuk Alung", "0198a000-0000-7000-8000-000000000041");
    }

    private void put(ClientKind kind, String clientId, String name, String institution) {
        var key = DevelopmentJwk.of(keys, "demo/" + clientId + "-auth", Curve.P_256)
                .toPublicJWK();
        clients.put(new StoredClient(
                clientId,
                name,
                kind,
                List.of(),
                List.of(),
                Set.of(scopeOf(kind)),
                UUID.fromString(institution),
                new JWKSet(key).toString(),
                null));
    }

    private static String scopeOf(ClientKind kind) {
        return switch (kind) {
            case AGENCY -> "verifications";
            case KIOSK -> "kiosk";
            case PARTNER, CITIZEN_APP, OFFICER_APP, LINKED_APP -> "partner-events";
        };
    }
}
