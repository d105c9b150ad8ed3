package id.adminduk.document.lifecycle;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// Documents in every state, reached by real transitions.
final class Documents {
    static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final UUID FAMILY = UUID.randomUUID();

    private Documents() {}

    static Document numbered(int version) {
        return new Document(
                UUID.randomUUID(),
                UUID.randomUUID(),
                DocumentKind.KK,
                FAMILY,
                version,
                "130501******0001",
                OpaqueCode.random(),
                RegionCode.of("13.05.01.2001"),
                null,
                null,
                null,
                NOW,
                null,
                new DocumentState.Numbered(),
                1);
    }

    static Document issued(int version) {
        return numbered(version).issue(NOW);
    }

    static Document superseded(int version) {
        return issued(version).supersede(UUID.randomUUID(), NOW);
    }

    static Document revoked(int version) {
        return issued(version).revoke(DocumentState.RevocationReason.FRAUD, NOW);
    }
}
