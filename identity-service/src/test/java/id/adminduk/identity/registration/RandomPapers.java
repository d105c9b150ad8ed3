package id.adminduk.identity.registration;

import id.adminduk.identity.resident.Resident;
import java.util.Comparator;
import java.util.UUID;

/// Draws the cases of people nobody knows yet and of papers that are lost, corrected or cancelled, as
/// [RandomCases] draws the others.
record RandomPapers(RandomCases cases) {

    String form(String service) {
        return switch (service) {
            case "BIO-NEW" -> unrecorded();
            case "KK-LOST" -> lostCard();
            case "CANCEL" -> cancelled();
            case "FIX" ->
                "{'person': %s, 'akta': 'BIRTH', 'number': '1', 'changes': [{'element': 'BIRTH_PLACE', 'oldValue': 'Uji', 'newValue': 'Padang'}], 'basis': 'Ijazah'}"
                        .formatted(cases.somebody());
            case "ABROAD" -> abroad();
            default -> new RandomCards(cases).form(service);
        };
    }

    private String unrecorded() {
        cases.serial++;
        var told = RandomCases.BIODATA.formatted(
                (char) ('A' + cases.serial % 26), cases.sex(), 1950 + cases.random.nextInt(70));
        var to = cases.random.nextBoolean()
                ? RandomCases.PLACE
                : "{'kind': 'JOIN', 'kkNumber': '" + cases.pick(cases.houses()).kk() + "'}";
        return "{'people': [{'shdk': 'FAMILI', 'biodata': %s}], 'to': %s}".formatted(told, to);
    }

    private String lostCard() {
        var house = cases.pick(cases.houses());
        return "{'person': {'nik': '%s'}, 'card': '%s', 'cause': 'DAMAGED'}".formatted(house.nik("Rosni"), house.kk());
    }

    private String cancelled() {
        var couple = "'basis': 'COURT', 'number': '1', 'ruling': '5', 'decidedOn': '2026-11-04'";
        return switch (cases.random.nextInt(4)) {
            case 0 -> "{'akta': 'BIRTH', %s, 'people': [%s]}".formatted(couple, cases.somebody());
            case 1 ->
                "{'akta': 'MARRIAGE', %s, 'people': [%s, %s]}"
                        .formatted(couple, cases.somebody("Amir"), cases.somebody("Rosni"));
            case 2 ->
                "{'akta': 'DIVORCE', %s, 'people': [%s, %s]}"
                        .formatted(couple, cases.somebody("Amir"), cases.somebody("Rosni"));
            default ->
                "{'akta': 'DEATH', %s, 'people': [%s], 'card': {'kind': 'JOIN', 'kkNumber': '%s'}}"
                        .formatted(
                                couple,
                                somebodyDead(),
                                cases.pick(cases.houses()).kk());
        };
    }

    private String abroad() {
        var papers = "'country': 'Norwegia', 'certificate': 'OSL-1', 'letter': 'KBRI-1', 'happenedOn': '2026-11-01'";
        return switch (cases.random.nextInt(4)) {
            case 0 ->
                "{'event': 'BIRTH', %s, 'people': [%s], 'child': {'name': 'Anak', 'sex': 'MALE'}}"
                        .formatted(papers, cases.somebody("Rosni"));
            case 1 ->
                "{'event': 'DEATH', %s, 'people': [%s], 'guardianCard': %s}"
                        .formatted(papers, cases.somebody(), cases.guardian());
            case 2 ->
                "{'event': 'MARRIAGE', %s, 'people': [%s, {'foreigner': 'Kari'}]}"
                        .formatted(papers, cases.somebody("Budi"));
            default ->
                "{'event': 'DIVORCE', %s, 'people': [%s, %s]}"
                        .formatted(papers, cases.somebody("Amir"), cases.somebody("Rosni"));
        };
    }

    private String somebodyDead() {
        var ids = cases.people().stream().map(Resident::id).toList();
        var dead = cases
                .jdbc
                .sql("select id from resident where id = any(:ids) and status = 'DECEASED'")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(ids::indexOf))
                .toList();
        return dead.isEmpty() ? cases.somebody() : cases.named(cases.pick(dead));
    }
}
