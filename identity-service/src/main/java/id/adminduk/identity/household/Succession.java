package id.adminduk.identity.household;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Who heads a family whose head is gone: the spouse first, then the eldest who is 17 or was married; servants and
/// guests last (domain.md 3.6).
public final class Succession {
    private Succession() {}

    /// Nobody when only minors are left.
    public static Optional<UUID> of(Roster left, Map<UUID, Resident> people, LocalDate today) {
        return left.seats().stream()
                .filter(seat ->
                        Objects.requireNonNull(people.get(seat.resident())).mayHeadFamilyOn(today))
                .min(Comparator.comparingInt((Seat seat) -> rank(seat.shdk()))
                        .thenComparing(seat -> rank(seat.shdk()) == 0
                                ? LocalDate.MIN
                                : Objects.requireNonNull(people.get(seat.resident()))
                                        .birth()
                                        .date())
                        .thenComparing(Seat::position))
                .map(Seat::resident);
    }

    private static int rank(Shdk shdk) {
        return switch (shdk) {
            case SUAMI, ISTRI -> 0;
            case KEPALA_KELUARGA, ANAK, MENANTU, CUCU, ORANG_TUA, MERTUA, FAMILI -> 1;
            case LAINNYA -> 2;
        };
    }
}
