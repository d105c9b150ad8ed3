package id.adminduk.identity.registration;

import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.UUID;

/// Draws the cases of KTP-el, KIA and SKTT, as [RandomCases] draws the others.
record RandomCards(RandomCases cases) {
    private static final LocalDate FIVE_SINCE = LocalDate.parse("2021-11-01");

    String form(String service) {
        return switch (service) {
            case "KTP-NEW" ->
                "{'person': %s, 'biometricsOn': '2026-11-02', 'again': 'UNREADABLE'}".formatted(cases.somebody());
            case "KTP-CHG" ->
                "{'person': %s, 'differences': [{'element': 'NAME', 'onCard': 'Nama Lama'}], 'printedOn': '2012-03-04'}"
                        .formatted(cases.somebody());
            case "KTP-LOST" ->
                "{'person': %s, 'because': 'LOST', 'printedOn': '2012-03-04'}".formatted(cases.somebody());
            case "KTP-OUT" -> outside();
            case "KIA-NEW" -> child(false, "");
            case "KIA-517" -> child(true, "");
            case "KIA-LOST" -> child(true, ", 'because': 'DAMAGED', 'printedOn': '2026-11-01'");
            case "SKTT" -> stay();
            default -> throw new IllegalArgumentException("no form of " + service);
        };
    }

    private String outside() {
        return cases.random.nextBoolean()
                ? "{'person': {'nik': '3172011402900777'}, 'birthDate': '1990-02-14', 'task': 'PRINT'}"
                : "{'person': %s, 'task': 'RECORDING', 'biometricsOn': '2026-11-01'}".formatted(cases.somebody());
    }

    private String child(boolean five, String more) {
        var children = cases.people().stream()
                .filter(person -> person.birth().date().isAfter(LocalDate.parse("2011-01-01")))
                .filter(person -> person.birth().date().isBefore(FIVE_SINCE) == five)
                .map(Resident::id)
                .toList();
        if (children.isEmpty())
            return "{'child': %s, 'parent': %s%s}".formatted(cases.somebody(), cases.somebody(), more);
        var child = cases.pick(children);
        return "{'child': %s, 'parent': %s%s}".formatted(cases.named(child), carer(child), more);
    }

    /// A parent on the same card, else the eldest on it.
    private String carer(UUID child) {
        return cases.jdbc
                .sql("""
                    select a.id from membership m
                      join membership o on o.family_id = m.family_id and o.until is null and o.resident_id <> m.resident_id
                      join resident a on a.id = o.resident_id
                      join resident c on c.id = m.resident_id
                     where m.resident_id = :child and m.until is null
                     order by coalesce(a.id = c.mother_id, false) or coalesce(a.id = c.father_id, false) desc, a.birth_date
                     limit 1
                    """)
                .param("child", child)
                .query(UUID.class)
                .optional()
                .map(cases::named)
                .orElseGet(cases::somebody);
    }

    private String stay() {
        cases.serial++;
        var papers =
                "'passport': {'number': 'N%d', 'validUntil': '2099-05-01'}, 'permit': {'kind': 'ITAS', 'number': 'C%d', 'validUntil': '2098-01-09'}"
                        .formatted(cases.serial, cases.serial);
        if (cases.random.nextInt(3) == 0)
            return "{'person': %s, 'foreigner': {%s}}".formatted(cases.somebody(), papers);
        var told = RandomCases.BIODATA
                .formatted((char) ('A' + cases.serial % 26), cases.sex(), 1950 + cases.random.nextInt(50))
                .replace("'WNI'", "'WNA'");
        return "{'biodata': %s, 'foreigner': {%s}, 'to': %s}".formatted(told, papers, RandomCases.PLACE);
    }
}
