package id.adminduk.identity.element;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where somebody lived before (UU 24/2013 Ps. 58: alamat sebelumnya).
///
/// @param region its code, where it is known
public record FormerAddress(
        @NotBlank @Size(max = 200) String text,
        @Nullable @Size(max = 13) String region) {
    @Override
    public String toString() {
        return "FormerAddress[...]";
    }
}
