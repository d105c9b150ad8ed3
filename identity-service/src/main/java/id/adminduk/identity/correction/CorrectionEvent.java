package id.adminduk.identity.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What application-service has to know about an answered request; personal data travels sealed.
sealed interface CorrectionEvent extends DomainEvent {
    String TOPIC = "adminduk.correction";

    /// Opens the BIO-CHG case of this id for the citizen who asked.
    ///
    /// @param confidential the sealed [Form]
    record Accepted(
            UUID correctionId, String number, UUID caseId, UUID requestedBy, Instant acceptedAt, String confidential)
            implements CorrectionEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.correction.accepted.v1";
        }
    }

    /// Somebody has to tell the citizen.
    ///
    /// @param confidential the sealed [Asker]
    record Refused(UUID correctionId, String number, Refusal reason, Instant refusedAt, String confidential)
            implements CorrectionEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "adminduk.correction.refused.v1";
        }
    }

    /// Form F-1.06 as application-service's BIO-CHG knows it.
    ///
    /// @param foreigner the papers of a foreigner as they are to be, all of them
    /// @param familyContact how the family is reached from now on
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Form(
            Named person,
            List<Change> changes,
            @Nullable Foreigner foreigner,
            @Nullable Contact familyContact,
            Asker contact) {}

    record Named(String nik) {}

    record Change(Element element, String oldValue, String newValue) {}

    /// @param phone of the citizen's account; nobody can be told where there is none any more
    record Asker(@Nullable String phone) {}
}
