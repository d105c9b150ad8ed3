package id.adminduk.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the neighbours announce, with the fields a partner's status depends on and some it does not.
public final class OfficeFacts {
    public static final String APPLICATION = "adminduk.application";
    public static final String DOCUMENT = "adminduk.document";

    private OfficeFacts() {}

    public record Fact(
            @JsonIgnore String type,
            @com.fasterxml.jackson.annotation.JsonAnyGetter Map<String, Object> data) implements DomainEvent {}

    public static Fact application(String fact, UUID partnerEventId, String... reasons) {
        return new Fact(
                APPLICATION + "." + fact + ".v1",
                Map.of(
                        "applicationId", UUID.randomUUID(),
                        "partnerEventId", partnerEventId,
                        "reasons", List.of(reasons),
                        "service", "BIRTH",
                        "closedAt", Instant.now()));
    }

    public static Fact issued(UUID documentId, UUID partnerEventId, String kind, String number) {
        return new Fact(
                DOCUMENT + ".issued.v1",
                Map.of(
                        "documentId",
                        documentId,
                        "partnerEventId",
                        partnerEventId,
                        "kind",
                        kind,
                        "number",
                        number,
                        "version",
                        1,
                        "issuedAt",
                        Instant.now(),
                        "verificationUrl",
                        "http://localhost:8080/v/abc",
                        "confidential",
                        "sealed"));
    }
}
