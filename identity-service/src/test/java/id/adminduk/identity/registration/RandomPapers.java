package id.adminduk.identity.registration;

/// Draws the cases of people nobody knows yet and of papers that are lost, corrected or cancelled, as [RandomCases]
/// draws the others.
record RandomPapers(RandomCases cases) {

    String form(String service) {
        return switch (service) {
            case "BIO-NEW" -> unrecorded();
            case "KK-LOST" -> lostCard();
            default -> throw new IllegalArgumentException("no form of " + service);
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
}
