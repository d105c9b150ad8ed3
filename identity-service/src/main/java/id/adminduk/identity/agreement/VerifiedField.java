package id.adminduk.identity.agreement;

import com.fasterxml.jackson.annotation.JsonValue;

/// What an agency may have compared. A field that is not here cannot be asked about: no religion, no address line, no
/// parent's NIK.
public enum VerifiedField {
    NAME("name"),
    BIRTH_PLACE("birthPlace"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    REGION("region"),
    MARITAL_STATUS("maritalStatus"),
    MOTHER_NAME("motherName"),
    KK_NUMBER("kkNumber"),
    STATUS("status");

    private final String key;

    VerifiedField(String key) {
        this.key = key;
    }

    /// The name it has in requests and answers.
    @JsonValue
    public String key() {
        return key;
    }
}
