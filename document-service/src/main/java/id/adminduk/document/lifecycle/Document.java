package id.adminduk.document.lifecycle;

import id.adminduk.document.lifecycle.DocumentState.Issued;
import id.adminduk.document.lifecycle.DocumentState.Numbered;
import id.adminduk.document.lifecycle.DocumentState.RevocationReason;
import id.adminduk.document.lifecycle.DocumentState.Revoked;
import id.adminduk.document.lifecycle.DocumentState.Superseded;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of one document.
///
/// @param series   what a newer version replaces: the child of an akta, the family of a KK
/// @param number   as anybody may see it: the akta's number, or the KK number masked
/// @param code     opens the verification page; 128 random bits
/// @param issuedAt kept through every later state
/// @param revision counts the changes of this row and orders its events
public record Document(
        UUID id,
        UUID applicationId,
        DocumentKind kind,
        UUID series,
        int version,
        String number,
        String code,
        RegionCode region,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId,
        @Nullable Instant submittedAt,
        Instant numberedAt,
        @Nullable Instant issuedAt,
        DocumentState state,
        long revision) {

    Document issue(Instant now) {
        return switch (state) {
            case Numbered _ ->
                new Document(
                        id,
                        applicationId,
                        kind,
                        series,
                        version,
                        number,
                        code,
                        region,
                        partnerEventId,
                        partnerId,
                        submittedAt,
                        numberedAt,
                        now,
                        new Issued(now),
                        revision + 1);
            case Issued _, Superseded _, Revoked _ -> throw new NotInForce("issued twice");
        };
    }

    Document supersede(UUID by, Instant now) {
        return switch (state) {
            case Issued _ -> moveTo(new Superseded(by, now));
            case Numbered _, Superseded _, Revoked _ -> throw new NotInForce("superseded");
        };
    }

    /// A superseded paper may still be shown to somebody, so it can be revoked too; one nobody holds yet cannot.
    public Document revoke(RevocationReason reason, Instant now) {
        return switch (state) {
            case Issued _, Superseded _ -> moveTo(new Revoked(reason, now));
            case Numbered _, Revoked _ -> throw new NotInForce("revoked");
        };
    }

    private Document moveTo(DocumentState next) {
        return new Document(
                id,
                applicationId,
                kind,
                series,
                version,
                number,
                code,
                region,
                partnerEventId,
                partnerId,
                submittedAt,
                numberedAt,
                issuedAt,
                next,
                revision + 1);
    }

    /// The refusal of every change its state does not allow.
    public static final class NotInForce extends DomainException {
        private NotInForce(String change) {
            super(
                    Kind.CONFLICT,
                    "document-not-in-force",
                    "In its present state this document cannot be %s.".formatted(change));
        }
    }
}
