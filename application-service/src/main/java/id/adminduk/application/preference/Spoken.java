package id.adminduk.application.preference;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which language somebody wants to be told; both, Indonesian first, as long as they did not say.
public enum Spoken {
    @JsonProperty("both")
    BOTH,
    @JsonProperty("id")
    INDONESIAN,
    @JsonProperty("en")
    ENGLISH
}
