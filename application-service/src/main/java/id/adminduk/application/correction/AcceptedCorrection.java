package id.adminduk.application.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/// identity-service's word that an officer accepted a request. The case has the id it was promised under.
///
/// @param confidential the sealed form F-1.06
@JsonIgnoreProperties(ignoreUnknown = true)
record AcceptedCorrection(UUID correctionId, UUID caseId, UUID requestedBy, String confidential) {
    static final String TYPE = "adminduk.correction.accepted.v1";
    static final String SERVICE = "BIO-CHG";
}
