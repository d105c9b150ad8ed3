package id.adminduk.identity.aktachange;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// One value on an akta: what it tells, and what is right.
@JsonIgnoreProperties(ignoreUnknown = true)
record Mistake(
        @NotNull AktaElement element,
        @NotNull @Size(max = 200) String oldValue,
        @NotNull @Size(max = 200) String newValue) {
    String told() {
        return oldValue.strip();
    }

    String right() {
        return newValue.strip();
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "Mistake[" + element + "]";
    }
}
