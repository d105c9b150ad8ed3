package id.adminduk.partner.report;

import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.Phone;
import id.adminduk.partner.report.BirthReport.AttendantKind;
import id.adminduk.partner.report.BirthReport.BirthKind;
import id.adminduk.partner.report.BirthReport.MarriageProofKind;
import id.adminduk.partner.report.BirthReport.PlaceKind;
import id.adminduk.partner.report.BirthReport.Relation;
import id.adminduk.partner.report.BirthReport.Sex;
import id.adminduk.partner.report.BirthReport.Unknown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Every rule a birth report must pass before anybody relies on it (domain.md 7.4).
final class ReportRules {
    private static final Map<String, Integer> CHILDREN =
            Map.of("SINGLE", 1, "TWIN", 2, "TRIPLET", 3, "QUADRUPLET", 4, "OTHER", 9);
    private static final Set<String> WITH_NUMBER = Set.of("BUKU_NIKAH", "AKTA_KAWIN");
    private static final int WITNESSES = 2;
    private static final int DAYS_TO_REPORT = 60;

    private final JsonNode report;
    private final Fields fields;
    private final LocalDate today;

    private ReportRules(JsonNode report, Fields fields, LocalDate today) {
        this.report = report;
        this.fields = fields;
        this.today = today;
    }

    static void check(JsonNode report, Fields fields, LocalDate today) {
        var rules = new ReportRules(report, fields, today);
        rules.child();
        rules.multipleBirth();
        rules.parents();
        rules.marriage();
        rules.witnesses();
        rules.reporter();
        rules.letter();
    }

    private void child() {
        fields.format("/child/name", fields.optional("/child/name"), PersonName::new);
        fields.oneOf("/child/sex", Sex.class);
        var birthDate = fields.date("/child/birthDate", true);
        if (birthDate != null && birthDate.isAfter(today))
            fields.wrong("/child/birthDate", "date-in-future", "The birth lies ahead.");
        if (fields.has("/child/birthDateUnknown")) unknown(birthDate);
        time(fields.optional("/child/birthTime"));
        fields.oneOf("/child/placeKind", PlaceKind.class);
        var place = fields.required("/child/birthPlace");
        if (place != null && !place.matches("[\\p{L}0-9 .,'/()-]{2,60}")) {
            fields.wrong("/child/birthPlace", "place-invalid", "A place name of 2 to 60 characters is expected.");
        }
        fields.oneOf("/child/attendantKind", AttendantKind.class);
        fields.whole("/child/birthOrder", true, 1, 25);
        fields.whole("/child/weightGrams", false, 300, 8000);
        fields.whole("/child/lengthCm", false, 20, 70);
    }

    /// Only a late report may leave the day or the month open: late whatever day it was (domain.md 1.2, 3.2).
    private void unknown(@org.jspecify.annotations.Nullable LocalDate birthDate) {
        fields.oneOf("/child/birthDateUnknown", Unknown.class);
        var told = report.at("/child/birthDateUnknown").asString("");
        if (birthDate == null
                || Arrays.stream(Unknown.values())
                        .noneMatch(known -> known.name().equals(told))) return;
        if (!Unknown.valueOf(told).latest(birthDate).plusDays(DAYS_TO_REPORT).isBefore(today))
            fields.wrong(
                    "/child/birthDateUnknown",
                    "birth-date-too-recent",
                    "Only in a late report may the day or the month be unknown.");
    }

    private void time(@org.jspecify.annotations.Nullable String text) {
        if (text == null) return;
        try {
            OffsetTime.parse(text);
        } catch (DateTimeException malformed) {
            fields.wrong(
                    "/child/birthTime", "type-mismatch", "A local time with its offset like 00:30+07:00 is expected.");
        }
    }

    private void multipleBirth() {
        fields.oneOf("/child/kind", BirthKind.class);
        var order = fields.whole("/child/multipleOrder", true, 0, 9);
        var children = CHILDREN.get(report.at("/child/kind").asString(""));
        if (order == null || children == null) return;
        boolean fits = children == 1 ? order == 0 : order >= 1 && order <= children;
        if (!fits)
            fields.wrong(
                    "/child/multipleOrder",
                    "out-of-range",
                    "0 for a single child, otherwise the place in the multiple birth.");
    }

    private void parents() {
        person("/mother", true);
        fields.format("/mother/kkNumber", fields.optional("/mother/kkNumber"), KkNumber::new);
        if (fields.has("/father")) person("/father", false);
    }

    private void person(String pointer, boolean nikRequired) {
        var nik = pointer + "/nik";
        fields.format(nik, nikRequired ? fields.required(nik) : fields.optional(nik), Nik::new);
        fields.format(pointer + "/name", fields.required(pointer + "/name"), PersonName::new);
    }

    private void marriage() {
        fields.oneOf("/marriageProof/kind", MarriageProofKind.class);
        boolean numbered = WITH_NUMBER.contains(report.at("/marriageProof/kind").asString(""));
        var number = numbered ? fields.required("/marriageProof/number") : fields.optional("/marriageProof/number");
        reference("/marriageProof/number", number);
        var date = fields.date("/marriageProof/date", numbered);
        if (date != null && date.isAfter(today))
            fields.wrong("/marriageProof/date", "date-in-future", "The date lies ahead.");
    }

    private void witnesses() {
        var witnesses = report.at("/witnesses");
        if (!witnesses.isArray() || witnesses.size() != WITNESSES) {
            fields.wrong("/witnesses", "required", "Two witnesses are required.");
            return;
        }
        for (int i = 0; i < WITNESSES; i++) person("/witnesses/" + i, true);
    }

    private void reporter() {
        person("/reporter", false);
        fields.oneOf("/reporter/relation", Relation.class);
        fields.format("/reporter/phone", fields.required("/reporter/phone"), Phone::new);
        var email = fields.optional("/reporter/email");
        if (email != null && !email.matches("[^\\s@]{1,64}@[^\\s@]{1,120}\\.[^\\s@]{2,15}")) {
            fields.wrong("/reporter/email", "email-invalid", "An address like nama@contoh.id is expected.");
        }
    }

    private void letter() {
        if (!fields.has("/birthLetter")) return;
        reference("/birthLetter/number", fields.required("/birthLetter/number"));
        fields.date("/birthLetter/date", true);
        fields.required("/birthLetter/facilityCode");
        fields.required("/birthLetter/attendantName");
    }

    private void reference(String pointer, @org.jspecify.annotations.Nullable String number) {
        if (number != null && !number.matches("[\\p{Alnum} ./()-]{1,60}")) {
            fields.wrong(pointer, "number-invalid", "A letter or certificate number is expected.");
        }
    }
}
