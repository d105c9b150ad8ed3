package id.adminduk.identity.registration;

import static id.adminduk.identity.registration.EffectRulesIT.of;

import id.adminduk.identity.registration.EffectRulesIT.Row;
import java.util.List;

/// The rows of [EffectRulesIT]. Amir's card: Rosni his wife, Budi (1992) and Cici (2015) their children, Mande his
/// mother-in-law. Yusuf's card: his son Kecil (2018), Dewi (1995) and Remaja (16 years old), relatives.
final class Rows {
    private static final String MARRIED = "'recorded': true, 'number': '0001/I/2026', 'marriedOn': '2026-10-01'";
    private static final String DIVORCED = "'recorded': true, 'number': '0123/AC/2026', 'decidedOn': '2026-10-01'";
    private static final String AMIRS = "'husband': nik:Amir, 'wife': nik:Rosni";
    private static final String PLACE =
            "'place': {'region': '13.05.16.2002', 'street': 'Jalan Baru', 'rt': '003', 'rw':"
                    + " '004', 'korong': 'Koto', 'postalCode': '25571'}";
    private static final String RULING = "'ruling': '12/Pdt.P/2026/PN.Prm', 'decidedOn': '2026-10-01'";

    private Rows() {}

    static List<Row> deaths() {
        return List.of(
                of(
                        "DEATH",
                        "{'deceased': nik:Mande, 'diedOn': '2026-11-01'}",
                        "status:Mande = DECEASED CERAI_MATI",
                        "card:Amir = Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK"
                                + " BELUM_KAWIN; Cici ANAK BELUM_KAWIN",
                        "amir = 2 ACTIVE same"),
                of(
                        "DEATH",
                        "{'deceased': nik:Amir, 'diedOn': '2026-11-01'}",
                        "status:Amir = DECEASED KAWIN_TERCATAT",
                        "card:Rosni = Rosni KEPALA_KELUARGA CERAI_MATI; Budi ANAK BELUM_KAWIN; Cici ANAK BELUM_KAWIN;"
                                + " Mande ORANG_TUA CERAI_MATI",
                        "amir = 2 ACTIVE new"),
                of(
                        "DEATH",
                        "{'deceased': nik:Rosni, 'diedOn': '2026-11-01'}",
                        "status:Amir = ACTIVE CERAI_MATI",
                        "amir = 2 ACTIVE same"),
                of(
                        "DEATH",
                        "{'deceased': nik:Yusuf, 'diedOn': '2026-11-01'}",
                        "card:Kecil = Dewi KEPALA_KELUARGA BELUM_KAWIN; Kecil FAMILI BELUM_KAWIN; Remaja FAMILI"
                                + " BELUM_KAWIN",
                        "tuo = 2 ACTIVE new"),
                of(
                        "DEATH",
                        "{'deceased': nik:Amir, 'diedOn': '2999-01-01'}",
                        "refused = DEATH_IN_FUTURE",
                        "amir = 1 ACTIVE same"),
                of("DEATH", "{'deceased': nik:Amir, 'diedOn': '1950-01-01'}", "refused = DEATH_BEFORE_BIRTH"),
                of(
                        "DEATH",
                        "{'deceased': {'nik': '1305016011900096'}, 'diedOn': '2026-11-01'}",
                        "refused = PERSON_UNKNOWN"),
                of("DEATH", "{'deceased': nik:Amir}", "refused = REPORT_UNREADABLE"),
                of("DEATH", "{'deceased': {'nik': null}, 'diedOn': '2026-11-01'}", "refused = REPORT_UNREADABLE"),
                of("STILL", "{'mother': nik:Rosni, 'happenedOn': '2026-11-01'}", "amir = 1 ACTIVE same"),
                of("STILL", "{'mother': nik:Budi, 'happenedOn': '2026-11-01'}", "refused = MOTHER_NOT_FEMALE"));
    }

    static List<Row> marriages() {
        return List.of(
                of(
                        "MARRY",
                        "{'husband': nik:Budi, 'wife': nik:Dewi, " + MARRIED + "}",
                        "card:Budi = Budi KEPALA_KELUARGA KAWIN_TERCATAT; Dewi ISTRI KAWIN_TERCATAT",
                        "amir = 2 ACTIVE same",
                        "tuo = 2 ACTIVE same"),
                of(
                        "KUA-MARRY",
                        "{'husband': nik:Budi, 'wife': nik:Dewi, " + MARRIED
                                + ", 'card': {'kind': 'JOIN', 'kkNumber': kk:amir}}",
                        "card:Dewi = Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK"
                                + " KAWIN_TERCATAT; Cici ANAK BELUM_KAWIN; Mande MERTUA CERAI_MATI; Dewi MENANTU"
                                + " KAWIN_TERCATAT"),
                of(
                        "MARRY",
                        "{'husband': nik:Budi, 'wife': nik:Dewi, 'recorded': false, 'marriedOn': '2026-10-01'}",
                        "status:Dewi = ACTIVE KAWIN_BELUM_TERCATAT"),
                of(
                        "KUA-MARRY",
                        "{'husband': nik:Yusuf, 'wife': nik:Dewi, " + MARRIED + ", 'others': [nik:Kecil]}",
                        "refused = GUARDIAN_NEEDED",
                        "tuo = 1 ACTIVE same"),
                of(
                        "KUA-MARRY",
                        "{'husband': nik:Yusuf, 'wife': nik:Dewi, " + MARRIED
                                + ", 'card': {'kind': 'JOIN', 'kkNumber': kk:tuo}}",
                        "card:Dewi = Yusuf KEPALA_KELUARGA KAWIN_TERCATAT; Kecil ANAK BELUM_KAWIN; Dewi ISTRI"
                                + " KAWIN_TERCATAT; Remaja FAMILI BELUM_KAWIN"),
                of(
                        "MARRY",
                        "{'husband': nik:Amir, 'wife': nik:Dewi, " + MARRIED + "}",
                        "refused = HUSBAND_ALREADY_MARRIED"),
                of(
                        "MARRY",
                        "{'husband': nik:Amir, 'wife': nik:Dewi, " + MARRIED
                                + ", 'permission': '7/Pdt.G/2026/PA.Prm', 'card': {'kind': 'JOIN', 'kkNumber':"
                                + " kk:amir}}",
                        "card:Dewi = Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK"
                                + " BELUM_KAWIN; Cici ANAK BELUM_KAWIN; Mande MERTUA CERAI_MATI; Dewi ISTRI"
                                + " KAWIN_TERCATAT"),
                of(
                        "MARRY",
                        "{'husband': nik:Yusuf, 'wife': nik:Rosni, " + MARRIED + "}",
                        "refused = WIFE_ALREADY_MARRIED"),
                of(
                        "MARRY",
                        "{'husband': nik:Dewi, 'wife': nik:Budi, " + MARRIED + "}",
                        "refused = HUSBAND_NOT_MALE,WIFE_NOT_FEMALE"),
                of("MARRY", "{'husband': nik:Budi, 'wife': nik:Remaja, " + MARRIED + "}", "refused = WIFE_UNDER_AGE"),
                of(
                        "MARRY",
                        "{'husband': nik:Budi, 'wife': nik:Remaja, " + MARRIED
                                + ", 'dispensation': '3/Pdt.P/2026/PA.Prm'}",
                        "status:Remaja = ACTIVE KAWIN_TERCATAT"),
                of(
                        "MARRY",
                        "{'husband': nik:Budi, 'wife': nik:Dewi, 'recorded': true, 'marriedOn': '2026-10-01'}",
                        "refused = MARRIAGE_NUMBER_MISSING"),
                of(
                        "MARRY",
                        "{'husband': nik:Amir, 'wife': nik:Rosni, " + MARRIED + "}",
                        "refused = ALREADY_MARRIED_TO_EACH_OTHER"),
                of(
                        "KUA-MARRY",
                        "{'husband': nik:Budi, 'wife': {'nik': '1371014101900001', 'elsewhere': true}, " + MARRIED
                                + "}",
                        "status:Budi = ACTIVE KAWIN_TERCATAT",
                        "amir = 2 ACTIVE same"),
                of(
                        "PA-ISBAT",
                        "{" + AMIRS + ", 'number': '9', 'marriedOn': '2026-01-01'}",
                        "refused = MARRIAGE_ALREADY_RECORDED"),
                of(
                        "MARRY-X",
                        "{" + AMIRS + ", 'number': '9', 'decidedOn': '2026-10-01'}",
                        "status:Amir = ACTIVE BELUM_KAWIN",
                        "card:Rosni = Rosni KEPALA_KELUARGA BELUM_KAWIN"));
    }

    static List<Row> divorces() {
        return List.of(
                of(
                        "PA-DIV",
                        "{" + AMIRS + ", " + DIVORCED
                                + ", 'talak': true, 'ikrarOn': '2026-10-20', 'children': [{'nik': raw:Cici, 'with':"
                                + " 'WIFE'}]}",
                        "card:Rosni = Rosni KEPALA_KELUARGA CERAI_HIDUP_TERCATAT; Cici ANAK BELUM_KAWIN",
                        "amir = 2 ACTIVE same"),
                of(
                        "DIV",
                        "{" + AMIRS + ", " + DIVORCED + "}",
                        "status:Rosni = ACTIVE CERAI_HIDUP_TERCATAT",
                        "card:Rosni = Rosni KEPALA_KELUARGA CERAI_HIDUP_TERCATAT",
                        "amir = 2 ACTIVE same"),
                of(
                        "DIV",
                        "{" + AMIRS + ", " + DIVORCED + ", 'card': {'kind': 'JOIN', 'kkNumber': kk:tuo}}",
                        "card:Rosni = Yusuf KEPALA_KELUARGA CERAI_HIDUP_TERCATAT; Kecil ANAK BELUM_KAWIN; Dewi FAMILI"
                                + " BELUM_KAWIN; Remaja FAMILI BELUM_KAWIN; Rosni FAMILI CERAI_HIDUP_TERCATAT"),
                of("PA-DIV", "{" + AMIRS + ", " + DIVORCED + ", 'talak': true}", "refused = IKRAR_MISSING"),
                of(
                        "DIV",
                        "{'husband': nik:Yusuf, 'wife': nik:Rosni, " + DIVORCED + "}",
                        "refused = NOT_MARRIED_TO_EACH_OTHER"),
                of(
                        "DIV",
                        "{" + AMIRS + ", 'recorded': false, 'decidedOn': '2005-01-01'}",
                        "refused = DIVORCE_BEFORE_MARRIAGE"),
                of(
                        "KUA-RUJUK",
                        "{" + AMIRS + ", 'number': '1', 'reunitedOn': '2026-11-01'}",
                        "refused = NOT_DIVORCED_FROM_EACH_OTHER,WIFE_ALREADY_MARRIED,HUSBAND_ALREADY_MARRIED"));
    }

    static List<Row> cards() {
        return List.of(
                of(
                        "KK-SPLIT",
                        "{'head': nik:Budi, 'others': [nik:Mande]}",
                        "card:Budi = Budi KEPALA_KELUARGA BELUM_KAWIN; Mande FAMILI CERAI_MATI",
                        "amir = 2 ACTIVE same"),
                of(
                        "KK-SPLIT",
                        "{'head': nik:Amir, 'others': []}",
                        "card:Rosni = Rosni KEPALA_KELUARGA KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN; Cici ANAK"
                                + " BELUM_KAWIN; Mande ORANG_TUA CERAI_MATI",
                        "amir = 2 ACTIVE new"),
                of("KK-SPLIT", "{'head': nik:Cici, 'others': []}", "refused = LEAVER_TOO_YOUNG"),
                of("KK-SPLIT", "{'head': nik:Budi, 'others': [nik:Dewi]}", "refused = NOT_ON_ONE_CARD"),
                of(
                        "KK-SPLIT",
                        "{'head': nik:Yusuf, 'others': [nik:Dewi]}",
                        "refused = GUARDIAN_NEEDED",
                        "tuo = 1 ACTIVE same"),
                of(
                        "KK-SPLIT",
                        "{'head': nik:Dewi, 'others': [nik:Yusuf, nik:Kecil, nik:Remaja]}",
                        "refused = NOBODY_STAYS"),
                of(
                        "KK-NEW",
                        "{'head': nik:Budi, 'others': [nik:Dewi]}",
                        "card:Dewi = Budi KEPALA_KELUARGA BELUM_KAWIN; Dewi FAMILI BELUM_KAWIN"),
                of(
                        "KK-HEAD",
                        "{'newHead': nik:Rosni}",
                        "card:Amir = Rosni KEPALA_KELUARGA KAWIN_TERCATAT; Amir SUAMI KAWIN_TERCATAT; Budi ANAK"
                                + " BELUM_KAWIN; Cici ANAK BELUM_KAWIN; Mande ORANG_TUA CERAI_MATI",
                        "amir = 2 ACTIVE new"),
                of("KK-HEAD", "{'newHead': nik:Amir}", "refused = HEAD_ALREADY"),
                of("KK-HEAD", "{'newHead': nik:Cici}", "refused = HEAD_TOO_YOUNG", "amir = 1 ACTIVE same"),
                of(
                        "KK-CHG",
                        "{'people': [nik:Dewi], 'card': kk:amir}",
                        "card:Dewi = Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK"
                            + " BELUM_KAWIN; Cici ANAK BELUM_KAWIN; Mande MERTUA CERAI_MATI; Dewi FAMILI BELUM_KAWIN"),
                of("KK-CHG", "{'people': [nik:Rosni], 'card': kk:amir}", "refused = JOINER_ALREADY_ON_CARD"),
                of("KK-CHG", "{'people': [nik:Dewi], 'card': '1305010101010999'}", "refused = CARD_UNKNOWN"));
    }

    static List<Row> moves() {
        return List.of(
                of(
                        "MOVE-IN-REG",
                        "{'people': [nik:Yusuf, nik:Kecil, nik:Dewi, nik:Remaja], 'to': {'kind': 'NEW', " + PLACE
                                + "}}",
                        "tuo = 2 ACTIVE same"),
                of(
                        "MOVE-IN-REG",
                        "{'people': [nik:Budi], 'to': {'kind': 'NEW', " + PLACE + "}}",
                        "card:Budi = Budi KEPALA_KELUARGA BELUM_KAWIN",
                        "amir = 2 ACTIVE same"),
                of(
                        "MOVE-IN-REG",
                        "{'people': [nik:Budi], 'to': {'kind': 'NEW', "
                                + PLACE.replace("13.05.16.2002", "13.71.01.1001") + "}}",
                        "refused = PLACE_NOT_IN_DISTRICT"),
                of(
                        "MOVE-IN-REG",
                        "{'people': [nik:Budi], 'to': {'kind': 'NEW', "
                                + PLACE.replace("13.05.16.2002", "13.05.16.2999") + "}}",
                        "refused = PLACE_UNKNOWN"),
                of(
                        "MOVE-IN-REG",
                        "{'people': [nik:Budi], 'to': {'kind': 'NEW', " + PLACE.replace("003", "3") + "}}",
                        "refused = REPORT_UNREADABLE"),
                of(
                        "MOVE-OUT",
                        "{'people': [nik:Budi], 'toRegion': '13.71.01.1001'}",
                        "status:Budi = IN_TRANSIT BELUM_KAWIN",
                        "card:Budi = -",
                        "amir = 2 ACTIVE same"),
                of(
                        "MOVE-OUT",
                        "{'people': [nik:Amir], 'toRegion': '13.71.01.1001'}",
                        "card:Rosni = Rosni KEPALA_KELUARGA KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN; Cici ANAK"
                                + " BELUM_KAWIN; Mande ORANG_TUA CERAI_MATI",
                        "amir = 2 ACTIVE new"),
                of(
                        "MOVE-OUT",
                        "{'people': [nik:Amir, nik:Rosni, nik:Budi, nik:Cici, nik:Mande], 'toRegion': '13.71.01.1001'}",
                        "amir = 2 CLOSED same"),
                of(
                        "MOVE-OUT",
                        "{'people': [nik:Yusuf, nik:Dewi], 'toRegion': '13.71.01.1001'}",
                        "refused = GUARDIAN_NEEDED",
                        "tuo = 1 ACTIVE same"),
                of(
                        "MOVE-OUT",
                        "{'people': [nik:Yusuf, nik:Dewi], 'toRegion': '13.71.01.1001', 'guardianCard': kk:amir}",
                        "tuo = 2 CLOSED same",
                        "card:Kecil = Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK"
                            + " BELUM_KAWIN; Cici ANAK BELUM_KAWIN; Mande MERTUA CERAI_MATI; Kecil FAMILI BELUM_KAWIN;"
                            + " Remaja FAMILI BELUM_KAWIN"),
                of("MOVE-OUT", "{'people': [nik:Cici], 'toRegion': '13.71.01.1001'}", "refused = MINORS_ALONE"),
                of(
                        "MOVE-OUT",
                        "{'people': [nik:Budi], 'toRegion': '13.05.16.2002'}",
                        "refused = DESTINATION_IN_DISTRICT"),
                of(
                        "MOVE-ABR",
                        "{'people': [nik:Budi], 'leavesOn': '2026-11-01'}",
                        "status:Budi = MOVED_ABROAD BELUM_KAWIN",
                        "card:Budi = -"),
                of(
                        "MOVE-IN",
                        "{'people': [nik:Budi], 'to': {'kind': 'JOIN', 'kkNumber': kk:tuo}}",
                        "refused = LETTER_MISSING,ARRIVAL_LIVES_HERE"),
                of(
                        "MOVE-IN",
                        "{'letter': {'number': 'SKPWNI/1371/01112026/0009', 'validUntil': '2026-01-01'}, 'people':"
                                + " [nik:Budi], 'to': {'kind': 'JOIN', 'kkNumber': kk:tuo}}",
                        "refused = LETTER_EXPIRED,ARRIVAL_LIVES_HERE"));
    }

    static List<Row> people() {
        return List.of(
                of(
                        "BIO-CHG",
                        "{'person': nik:Budi, 'changes': [{'element': 'EDUCATION', 'oldValue': 'V2026:1', 'newValue':"
                                + " 'V2026:9'}]}",
                        "amir = 2 ACTIVE same"),
                of(
                        "BIO-CHG",
                        "{'person': nik:Budi, 'changes': [{'element': 'EDUCATION', 'oldValue': 'V2026:2', 'newValue':"
                                + " 'V2026:9'}]}",
                        "refused = OLD_VALUE_DIFFERS",
                        "amir = 1 ACTIVE same"),
                of(
                        "BIO-CHG",
                        "{'person': nik:Budi, 'changes': [{'element': 'BIRTH_DATE', 'oldValue': '1992-03-04',"
                                + " 'newValue': '1992-13-04'}]}",
                        "refused = NEW_VALUE_INVALID"),
                of(
                        "BIO-CHG",
                        "{'person': nik:Budi, 'changes': [{'element': 'NIK', 'oldValue': '', 'newValue':"
                                + " '1305010403920001'}]}",
                        "refused = NIK_NEVER_CHANGES"),
                of("NAME", "{'person': nik:Budi, 'name': 'Budiman', " + RULING + "}", "amir = 2 ACTIVE same"),
                of("NAME", "{'person': nik:Budi, " + RULING + "}", "refused = NAME_MISSING"),
                of("OTHER", "{'person': nik:Dewi, 'sex': 'MALE', " + RULING + "}", "tuo = 2 ACTIVE same"),
                of("OTHER", "{'person': nik:Amir, 'sex': 'FEMALE', " + RULING + "}", "refused = PERSON_MARRIED"),
                of(
                        "CITZ",
                        "{'person': nik:Budi, 'citizenship': 'WNA', 'since': '2026-10-01'}",
                        "status:Budi = LOST_CITIZENSHIP BELUM_KAWIN",
                        "card:Budi = -"),
                of(
                        "CITZ",
                        "{'person': nik:Budi, 'citizenship': 'WNA', 'stays': true, 'since': '2026-10-01'}",
                        "status:Budi = ACTIVE BELUM_KAWIN"),
                of(
                        "CITZ",
                        "{'person': nik:Budi, 'citizenship': 'WNI', 'since': '2026-10-01'}",
                        "refused = NOTHING_CHANGES"),
                of(
                        "ADOPT",
                        "{'child': nik:Kecil, 'adoptiveCard': kk:amir, " + RULING + "}",
                        "card:Kecil = Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK"
                            + " BELUM_KAWIN; Cici ANAK BELUM_KAWIN; Mande MERTUA CERAI_MATI; Kecil ANAK BELUM_KAWIN"),
                of(
                        "ADOPT",
                        "{'child': nik:Cici, 'adoptiveCard': kk:amir, " + RULING + "}",
                        "refused = CHILD_ALREADY_ON_CARD"),
                of("ACK", "{'child': nik:Remaja, 'father': nik:Amir, 'motherConsents': true}", "tuo = 2 ACTIVE same"),
                of("ACK", "{'child': nik:Remaja, 'father': nik:Amir}", "refused = MOTHER_CONSENT_MISSING"),
                of(
                        "ACK",
                        "{'child': nik:Cici, 'father': nik:Yusuf, 'motherConsents': true}",
                        "refused = CHILD_HAS_A_FATHER"),
                of("LEGIT", "{'child': nik:Remaja, 'father': nik:Amir}", "refused = PARENTS_NOT_MARRIED"));
    }
}
