package id.adminduk.identity.newborn;

import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Birth reports as application-service sends them: the whole form, more than the registry reads.
final class Reports {
    private final Map<String, @Nullable Object> child = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> proof = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> mother;
    private @Nullable Map<String, @Nullable Object> father;

    private Reports(Map<String, @Nullable Object> mother, @Nullable Map<String, @Nullable Object> father) {
        this.mother = mother;
        this.father = father;
        child.put("name", "Zahra Aulia");
        child.put("sex", "FEMALE");
        child.put("birthDate", "2026-11-20");
        child.put("birthTime", "00:30+07:00");
        child.put("placeKind", "HOSPITAL");
        child.put("birthPlace", "Lubuk Alung");
        child.put("kind", "SINGLE");
        child.put("multipleOrder", 0);
        child.put("birthOrder", 2);
        child.put("weightGrams", 3150);
        child.put("lengthCm", 49);
        child.put("attendantKind", "DOCTOR");
        marriage("BUKU_NIKAH", "0031/012/I/2019", "2019-01-18");
    }

    static Reports of(DemoPeople.Couple couple) {
        return of(couple.mother(), couple.father());
    }

    static Reports of(Resident mother, @Nullable Resident father) {
        return new Reports(
                person(mother.nik().value(), mother.name().value()),
                father == null
                        ? null
                        : person(father.nik().value(), father.name().value()));
    }

    static Reports ofMother(String nik, String name) {
        return new Reports(person(nik, name), null);
    }

    private static Map<String, @Nullable Object> person(@Nullable String nik, String name) {
        var person = new HashMap<String, @Nullable Object>();
        person.put("nik", nik);
        person.put("name", name);
        person.put("kkNumber", null);
        return person;
    }

    Reports child(String field, @Nullable Object value) {
        child.put(field, value);
        return this;
    }

    Reports father(@Nullable String nik, String name) {
        father = person(nik, name);
        if (father != null) father.remove("kkNumber");
        return this;
    }

    Reports motherName(String name) {
        mother.put("name", name);
        return this;
    }

    Reports twin(int order) {
        return child("kind", "TWIN").child("multipleOrder", order);
    }

    Reports marriage(String kind, @Nullable String number, @Nullable String date) {
        proof.put("kind", kind);
        proof.put("number", number);
        proof.put("date", date);
        return this;
    }

    Map<String, @Nullable Object> json() {
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("child", child);
        report.put("mother", mother);
        report.put("father", father);
        report.put("marriageProof", proof);
        report.put("witnesses", List.of(Map.of("nik", "1305010101800001", "name", "Saksi Satu")));
        report.put("reporter", Map.of("name", "Pelapor", "relation", "FATHER", "phone", "+628120000001"));
        report.put("birthLetter", null);
        report.put("wantKia", true);
        return report;
    }
}
