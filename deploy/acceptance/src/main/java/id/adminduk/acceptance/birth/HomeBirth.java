package id.adminduk.acceptance.birth;

import java.util.List;
import java.util.Map;

/// Form F-2.01 as a father fills it in for a child born at home.
public final class HomeBirth {
    private HomeBirth() {}

    public static Map<String, Object> form(Delivery birth) {
        var parents = birth.parents();
        return Map.of(
                "child", child(birth),
                "mother",
                        Map.of(
                                "nik", parents.motherNik(),
                                "name", parents.motherName(),
                                "kkNumber", parents.kkNumber()),
                "father", Map.of("nik", parents.fatherNik(), "name", parents.fatherName()),
                "marriageProof",
                        Map.of(
                                "kind", "BUKU_NIKAH",
                                "number", parents.marriageNumber(),
                                "date", parents.marriageDate().toString()),
                "witnesses",
                        List.of(
                                Map.of("nik", "1305015008850003", "name", "Rina Marlina"),
                                Map.of("nik", "1305010107800005", "name", "Zulkifli Chaniago")),
                "reporter",
                        Map.of(
                                "nik", parents.fatherNik(),
                                "name", parents.fatherName(),
                                "relation", "FATHER",
                                "phone", birth.phone()),
                "wantKia", true);
    }

    private static Map<String, Object> child(Delivery birth) {
        return Map.ofEntries(
                Map.entry("name", birth.name()),
                Map.entry("sex", birth.boy() ? "MALE" : "FEMALE"),
                Map.entry("birthDate", birth.day().toString()),
                Map.entry("birthTime", "04:10+07:00"),
                Map.entry("placeKind", "HOME"),
                Map.entry("birthPlace", "Parit Malintang"),
                Map.entry("kind", "SINGLE"),
                Map.entry("multipleOrder", 0),
                Map.entry("birthOrder", 1),
                Map.entry("weightGrams", 2900),
                Map.entry("lengthCm", 48),
                Map.entry("attendantKind", "MIDWIFE_OR_NURSE"));
    }
}
