package id.adminduk.acceptance.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The forms these stories fill in (docs/registry-effects.md).
final class CaseForms {
    static final String DEATH_LETTER = "Surat kematian";
    private static final Map<String, String> NEW_ADDRESS = Map.of(
            "region", "13.05.01.2003",
            "street", "Jalan Pasie Laweh 9",
            "rt", "002",
            "rw", "001",
            "korong", "Kampuang Baru",
            "postalCode", "25581");

    private CaseForms() {}

    static Map<String, Object> death(String nik, LocalDate day, String phone) {
        return Map.of("deceased", person(nik), "diedOn", day.toString(), "contact", phone(phone));
    }

    static Map<String, Object> moveOut(String nik, String region, String phone) {
        return Map.of("people", List.of(person(nik)), "toRegion", region, "contact", phone(phone));
    }

    /// Somebody of another district with the letter they were given there.
    static Map<String, Object> moveIn(String nik, String name, String letter, String phone) {
        var biodata = Map.ofEntries(
                Map.entry("name", name),
                Map.entry("sex", "MALE"),
                Map.entry("birthPlace", "Padang"),
                Map.entry("birthDate", "1975-03-04"),
                Map.entry("citizenship", "WNI"),
                Map.entry("religion", "ISLAM"),
                Map.entry("education", Map.of("set", "V2026", "code", 5)),
                Map.entry("occupation", Map.of("set", "V2026", "code", 65)),
                Map.entry("bloodGroup", "UNKNOWN"),
                Map.entry("maritalStatus", "BELUM_KAWIN"));
        return Map.of(
                "letter", Map.of("number", letter),
                "people", List.of(Map.of("nik", nik, "biodata", biodata)),
                "to", Map.of("kind", "NEW", "place", NEW_ADDRESS),
                "contact", phone(phone));
    }

    static Map<String, Object> lostCard(String nik, LocalDate printedOn, String phone) {
        return Map.of(
                "person", person(nik),
                "because", "LOST",
                "printedOn", printedOn.toString(),
                "contact", phone(phone));
    }

    private static Map<String, String> person(String nik) {
        return Map.of("nik", nik);
    }

    private static Map<String, String> phone(String number) {
        return Map.of("phone", number);
    }
}
