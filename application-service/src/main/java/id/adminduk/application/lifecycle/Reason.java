package id.adminduk.application.lifecycle;

import org.jspecify.annotations.Nullable;

/// Why a case stands where it stands: a stable code and, where it is about one upload, the requirement it served.
public record Reason(String code, @Nullable String requirement) {
    public static Reason of(String code) {
        return new Reason(code, null);
    }
}
