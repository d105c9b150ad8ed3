package id.adminduk.identity.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.kernel.types.Phone;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How somebody, or a family, is reached: where the notice and the PIN of a document go (domain.md 2.2).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Nullable Phone phone,

        @Nullable @Size(max = 254) @Pattern(regexp = Contact.EMAIL)
        String email) {
    public static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,}";

    /// Null where neither is known.
    public static @Nullable Contact of(@Nullable Phone phone, @Nullable String email) {
        return phone == null && email == null ? null : new Contact(phone, email);
    }

    @Override
    public String toString() {
        return "Contact[...]";
    }
}
