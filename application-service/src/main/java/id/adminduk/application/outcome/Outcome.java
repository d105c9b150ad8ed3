package id.adminduk.application.outcome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an approved case elsewhere.
sealed interface Outcome {
    UUID applicationId();

    /// The registry applied the decided effect.
    record Registered(UUID applicationId, UUID childId, UUID familyId) implements Outcome {}

    /// The registry applied the decided effect of a case that is no birth. A move that came to nothing is told as a
    /// change of its case too, under another service.
    record Changed(Change change, People people) implements Outcome {
        @Override
        public UUID applicationId() {
            return change.applicationId();
        }
    }

    record Change(UUID applicationId, String service, List<ChangedFamily> families, String confidential) {
        int openCards() {
            return (int) families.stream().filter(family -> !family.closed()).count();
        }
    }

    record ChangedFamily(UUID familyId, boolean closed) {}

    /// Whom the case is about, as they are now.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record People(List<Subject> subjects) {
        List<UUID> deceased() {
            return subjects.stream()
                    .filter(subject -> subject.status().equals("DECEASED"))
                    .map(Subject::residentId)
                    .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(UUID residentId, String status) {}

    /// The registry could not apply it; nothing was half done.
    record Refused(UUID applicationId, List<String> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// A document that the case led to, and how the applicant fetches it.
    record Issued(Document document, Pickup pickup) implements Outcome {
        @Override
        public UUID applicationId() {
            return document.applicationId();
        }
    }

    record Document(
            UUID documentId,
            UUID applicationId,
            String kind,
            String number,
            int version,
            Instant issuedAt,
            String verificationUrl,
            @Nullable UUID supersedes,
            String confidential) {}

    /// Where and with which PIN the applicant fetches it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pickup(String link, String pin) {
        @Override
        public String toString() {
            return "Pickup[******]";
        }
    }
}
