package id.adminduk.application.delivery;

import id.adminduk.kernel.types.RegionCode;
import org.jspecify.annotations.Nullable;

/// What the applicant wants; who says nothing fetches the cards at the office.
///
/// @param place the kecamatan or nagari whose counter gives them out, or where the outreach team comes to
public record DeliveryChoice(
        DeliveryMode mode,
        @Nullable RegionCode place,
        @Nullable Recipient recipient) {
    public static final DeliveryChoice OFFICE = new DeliveryChoice(DeliveryMode.OFFICE, null, null);

    /// Where the applicant wants the cards (domain.md 3.8: counter, courier or nagari).
    public enum DeliveryMode {
        OFFICE,
        KECAMATAN,
        NAGARI,
        HOME,
        CARRIED_BY_OUTREACH;

        /// Whether somebody carries the cards away from the office.
        boolean travels() {
            return this != OFFICE;
        }

        /// Whether whoever carries them hands them to the applicant; else they lie at a counter again.
        public boolean endsWithCarrier() {
            return this == HOME || this == CARRIED_BY_OUTREACH;
        }
    }

    /// To whom the cards are brought. Sealed in the database, shown to the counter and to the courier who carries them.
    public record Recipient(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "Recipient[sealed]";
        }
    }

    DeliveryChoice atTheOffice() {
        return new DeliveryChoice(DeliveryMode.OFFICE, null, recipient);
    }
}
