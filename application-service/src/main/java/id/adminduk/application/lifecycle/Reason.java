package id.adminduk.application.lifecycle;

import org.jspecify.annotations.Nullable;

/// Why a case stands where it stands: a stable code and what it is about. Nobody's data is in it.
///
/// @param requirement the upload it is about
/// @param field the field of the form it is about, as a JSON pointer
/// @param rule the rule that is not met
public record Reason(
        String code,
        @Nullable String requirement,
        @Nullable String field,
        @Nullable String rule) {
    public Reason(String code, @Nullable String requirement) {
        this(code, requirement, null, null);
    }

    public static Reason of(String code) {
        return new Reason(code, null);
    }
}
