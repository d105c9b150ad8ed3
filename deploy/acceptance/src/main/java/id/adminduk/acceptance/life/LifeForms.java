package id.adminduk.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The forms of the services the story asks for (docs/registry-effects.md).
public final class LifeForms {
    /// Where the family moves: another nagari of the same kecamatan.
    public static final String NEW_REGION = "13.05.01.2003";

    public static final String NEW_STREET = "Jalan Pasie Laweh 7";

    private static final Map<String, String> NEW_ADDRESS = Map.of(
            "region", NEW_REGION,
            "street", NEW_STREET,
            "rt", "003",
            "rw", "001",
            "korong", "Kampuang Baru",
            "postalCode", "25581");

    private LifeForms() {}

    public static Map<String, Object> marriage(Pair pair, String number, LocalDate day, String phone) {
        return Map.of(
                "husband", person(pair.groom().nik()),
                "wife", person(pair.bride().nik()),
                "recorded", true,
                "number", number,
                "marriedOn", day.toString(),
                "contact", Map.of("phone", phone));
    }

    public static Map<String, Object> move(List<String> niks, String phone) {
        return Map.of(
                "people", niks.stream().map(LifeForms::person).toList(),
                "to", Map.of("kind", "NEW", "place", NEW_ADDRESS),
                "contact", Map.of("phone", phone));
    }

    public static Map<String, Object> death(String nik, LocalDate day, String phone) {
        return Map.of("deceased", person(nik), "diedOn", day.toString(), "contact", Map.of("phone", phone));
    }

    private static Map<String, Object> person(String nik) {
        return Map.of("nik", nik);
    }
}
