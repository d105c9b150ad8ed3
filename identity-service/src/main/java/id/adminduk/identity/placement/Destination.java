package id.adminduk.identity.placement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// Which card people go to: a new one, or one that is there. Without a place a new card has the address of the old one.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Destination(
        @NotNull Kind kind,
        @Nullable KkNumber kkNumber,
        @Valid @Nullable Place place) {
    /// Where no form says otherwise: a card of their own, at the address they have.
    public static final Destination OWN_CARD = new Destination(Kind.NEW, null, null);

    public enum Kind {
        NEW,
        JOIN
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(
            @NotNull RegionCode region,
            @NotNull String street,
            @NotNull @Pattern(regexp = "[0-9]{3}") String rt,
            @NotNull @Pattern(regexp = "[0-9]{3}") String rw,
            @NotNull String korong,
            @NotNull @Pattern(regexp = "[0-9]{5}") String postalCode) {
        public Address address() {
            return new Address(street, rt, rw, korong, postalCode);
        }
    }

    public Destination {
        if (kind == Kind.JOIN && kkNumber == null) throw new IllegalArgumentException("joining needs a card");
    }

    /// The card that people join, where there is one.
    public static @Nullable KkNumber cardOf(@Nullable Destination told) {
        return told == null ? null : told.kkNumber();
    }

    public static Destination orOwnCard(@Nullable Destination told) {
        return told == null ? OWN_CARD : told;
    }
}
