package id.adminduk.identity.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/// The certificates of a life (UU 24/2013 Ps. 58: owns an akta, its number, its date); null where nobody has told yet.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certificates(
        @Valid @Nullable Certificate birth,
        @Valid @Nullable Certificate marriage,
        @Valid @Nullable Certificate divorce) {
    public static final Certificates UNTOLD = new Certificates(null, null, null);

    public Certificates withBirth(@Nullable Certificate birth) {
        return new Certificates(birth, marriage, divorce);
    }

    public Certificates withMarriage(@Nullable Certificate marriage) {
        return new Certificates(birth, marriage, divorce);
    }

    public Certificates withDivorce(@Nullable Certificate divorce) {
        return new Certificates(birth, marriage, divorce);
    }
}
