package id.adminduk.document.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What we tell the world about a document; samples are in docs/api/events.
public sealed interface DocumentEvent extends DomainEvent {
    String TOPIC = "adminduk.document";

    UUID documentId();

    record DocumentNumbered(UUID documentId, UUID applicationId, DocumentKind kind, String number, Instant numberedAt)
            implements DocumentEvent {
        public static DocumentNumbered of(Document document) {
            return new DocumentNumbered(
                    document.id(), document.applicationId(), document.kind(), document.number(), document.numberedAt());
        }

        @JsonIgnore
        @Override
        public String type() {
            return "adminduk.document.numbered.v1";
        }
    }

    /// A document is signed and in the archive.
    ///
    /// @param confidential the link and the PIN, sealed: the holder's way to the file
    record DocumentIssued(
            UUID documentId,
            UUID applicationId,
            @Nullable UUID partnerEventId,
            @Nullable UUID partnerId,
            DocumentKind kind,
            String number,
            int version,
            String regionCode,
            Instant issuedAt,
            @Nullable Instant submittedAt,
            String verificationUrl,
            @Nullable UUID supersedes,
            String confidential)
            implements DocumentEvent {
        public static DocumentIssued of(
                Document document, Instant issuedAt, String verificationUrl, @Nullable UUID supersedes, String sealed) {
            return new DocumentIssued(
                    document.id(),
                    document.applicationId(),
                    document.partnerEventId(),
                    document.partnerId(),
                    document.kind(),
                    document.number(),
                    document.version(),
                    document.region().value(),
                    issuedAt,
                    document.submittedAt(),
                    verificationUrl,
                    supersedes,
                    sealed);
        }

        @JsonIgnore
        @Override
        public String type() {
            return "adminduk.document.issued.v1";
        }
    }

    record DocumentSuperseded(UUID documentId, DocumentKind kind, UUID supersededBy, Instant at)
            implements DocumentEvent {
        @JsonIgnore
        @Override
        public String type() {
            return "adminduk.document.superseded.v1";
        }
    }

    record DocumentRevoked(UUID documentId, DocumentKind kind, DocumentState.RevocationReason reason, Instant at)
            implements DocumentEvent {
        @JsonIgnore
        @Override
        public String type() {
            return "adminduk.document.revoked.v1";
        }
    }
}
