package id.adminduk.identity.population;

import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.identity.region.Region;
import java.time.LocalDate;
import java.util.List;

/// Where an invented family lives, what it believes, and since when its card exists.
record Home(Region nagari, Address address, Religion religion, LocalDate recordedOn) {
    private static final List<String> KORONG = List.of(
            "Koto", "Pasa", "Balai Baru", "Sawah Mansi", "Kampuang Tangah", "Surau Tinggi", "Padang", "Lansano");
    private static final List<String> STREETS =
            List.of("Jalan Raya", "Jalan Surau", "Jalan Pasa", "Jalan Balai", "Jalan Sawah", "Jalan Tapi Aia");
    private static final LocalDate FIRST_CARDS = LocalDate.of(2007, 1, 1); // SIAK came to the districts

    static Home of(Region nagari, LocalDate sinceAtLeast, LocalDate today, Chance chance) {
        var first = sinceAtLeast.isAfter(FIRST_CARDS) ? sinceAtLeast : FIRST_CARDS;
        int days = Math.clamp(today.toEpochDay() - first.toEpochDay(), 1, 3000);
        var recordedOn = first.plusDays(chance.below(days));
        var address = new Address(
                chance.of(STREETS) + " " + nagari.name(),
                "%03d".formatted(chance.between(1, 12)),
                "%03d".formatted(chance.between(1, 6)),
                chance.of(KORONG),
                "255%02d".formatted(50 + Math.floorMod(nagari.code().kecamatan().hashCode(), 40)));
        return new Home(nagari, address, religion(chance), recordedOn);
    }

    private static Religion religion(Chance chance) {
        return switch (chance.weighted(985, 6, 6, 3)) {
            case 0 -> Religion.ISLAM;
            case 1 -> Religion.KRISTEN;
            case 2 -> Religion.KATHOLIK;
            default -> Religion.BUDHA;
        };
    }
}
