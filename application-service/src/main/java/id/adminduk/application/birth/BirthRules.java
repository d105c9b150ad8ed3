package id.adminduk.application.birth;

import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a birth report and their rules, by JSON pointer: what is there must be right, what is required must be
/// there.
public final class BirthRules {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Need {
        ALWAYS,
        OF_PARENTS, // unless nobody knows them
        OF_FOUNDLING,
        WITH_PARENT, // required as soon as the object around it is given
        NEVER
    }

    private record Field(String pointer, Need need, Rule rule) {}

    private static final List<Field> FIELDS = List.of(
            new Field("/child/name", Need.ALWAYS, Rule.NAME),
            new Field("/child/sex", Need.ALWAYS, Rule.oneOf("MALE", "FEMALE")),
            new Field("/child/birthDate", Need.ALWAYS, Rule.PAST_DATE),
            new Field("/child/birthTime", Need.NEVER, Rule.TIME),
            new Field(
                    "/child/placeKind", Need.ALWAYS, Rule.oneOf("HOSPITAL", "PUSKESMAS", "POLINDES", "HOME", "OTHER")),
            new Field("/child/birthPlace", Need.ALWAYS, Rule.words(60)),
            new Field("/child/kind", Need.ALWAYS, Rule.oneOf("SINGLE", "TWIN", "TRIPLET", "QUADRUPLET", "OTHER")),
            new Field("/child/multipleOrder", Need.ALWAYS, Rule.between(0, 9)),
            new Field("/child/birthOrder", Need.OF_PARENTS, Rule.between(1, 30)),
            new Field("/child/weightGrams", Need.NEVER, Rule.between(200, 9000)),
            new Field("/child/lengthCm", Need.NEVER, Rule.between(15, 80)),
            new Field(
                    "/child/attendantKind",
                    Need.ALWAYS,
                    Rule.oneOf("DOCTOR", "MIDWIFE_OR_NURSE", "TRADITIONAL", "OTHER")),
            new Field("/child/birthDateUnknown", Need.NEVER, Rule.oneOf("DAY", "DAY_AND_MONTH")),
            new Field("/child/dualCitizenship/country", Need.WITH_PARENT, Rule.words(60)),
            new Field("/child/dualCitizenship/number", Need.NEVER, Rule.words(60)),
            new Field("/mother/nik", Need.OF_PARENTS, Rule.NIK),
            new Field("/mother/name", Need.OF_PARENTS, Rule.NAME),
            new Field("/mother/kkNumber", Need.NEVER, Rule.KK),
            new Field("/father/nik", Need.NEVER, Rule.NIK),
            new Field("/father/name", Need.WITH_PARENT, Rule.NAME),
            new Field("/marriageProof/kind", Need.ALWAYS, Rule.oneOf("BUKU_NIKAH", "AKTA_KAWIN", "SPTJM", "NONE")),
            new Field("/marriageProof/number", Need.NEVER, Rule.words(60)),
            new Field("/marriageProof/date", Need.NEVER, Rule.PAST_DATE),
            new Field("/witnesses/0/nik", Need.ALWAYS, Rule.NIK),
            new Field("/witnesses/0/name", Need.ALWAYS, Rule.NAME),
            new Field("/witnesses/1/nik", Need.ALWAYS, Rule.NIK),
            new Field("/witnesses/1/name", Need.ALWAYS, Rule.NAME),
            new Field("/reporter/nik", Need.NEVER, Rule.NIK),
            new Field("/reporter/name", Need.ALWAYS, Rule.NAME),
            new Field(
                    "/reporter/relation",
                    Need.ALWAYS,
                    Rule.oneOf("FATHER", "MOTHER", "FAMILY", "FACILITY", "GUARDIAN", "INSTITUTION", "OTHER")),
            new Field("/reporter/phone", Need.ALWAYS, Rule.PHONE),
            new Field("/reporter/email", Need.NEVER, Rule.EMAIL),
            new Field("/birthLetter/number", Need.WITH_PARENT, Rule.words(60)),
            new Field("/birthLetter/date", Need.WITH_PARENT, Rule.PAST_DATE),
            new Field("/birthLetter/facilityCode", Need.NEVER, Rule.words(60)),
            new Field("/birthLetter/attendantName", Need.NEVER, Rule.words(120)),
            new Field("/foundling/guardian/nik", Need.OF_FOUNDLING, Rule.NIK),
            new Field("/foundling/guardian/name", Need.OF_FOUNDLING, Rule.NAME),
            new Field("/foundling/policeReport/number", Need.OF_FOUNDLING, Rule.words(60)),
            new Field("/foundling/policeReport/date", Need.OF_FOUNDLING, Rule.PAST_DATE),
            new Field("/foundling/policeReport/office", Need.OF_FOUNDLING, Rule.words(120)),
            new Field("/wantKia", Need.NEVER, Rule.FLAG));

    private BirthRules() {}

    /// What is wrong with the fields that are there: enough for a draft.
    public static List<FieldError> wrong(BirthReport report, LocalDate today) {
        JsonNode form = JSON.valueToTree(report);
        return Stream.concat(
                        FIELDS.stream().flatMap(field -> wrong(form, field, today).stream()),
                        Stream.concat(contradictions(form).stream(), BirthContradictions.of(form, today).stream()))
                .toList();
    }

    /// What is wrong or missing: a report without any of it can be submitted.
    public static List<FieldError> wrongOrMissing(BirthReport report, LocalDate today) {
        JsonNode form = JSON.valueToTree(report);
        var missing = FIELDS.stream()
                .filter(field -> required(form, field) && blank(form.at(field.pointer())))
                .map(field -> new FieldError("#" + field.pointer(), "field-required", "This has to be filled in."));
        return Stream.concat(missing, wrong(report, today).stream()).toList();
    }

    /// Whether this can be a child's name at all; the same rule as inside a form.
    public static List<FieldError> wrongName(String pointer, String name) {
        try {
            Rule.NAME.check(JSON.valueToTree(name), LocalDate.MAX);
            return List.of();
        } catch (InvalidValue wrong) {
            return List.of(new FieldError(pointer, wrong.code(), wrong.getMessage()));
        }
    }

    private static boolean required(JsonNode form, Field field) {
        return switch (field.need()) {
            case ALWAYS -> true;
            case OF_PARENTS -> !form.at("/foundling").isObject();
            case OF_FOUNDLING -> form.at("/foundling").isObject();
            case NEVER -> false;
            case WITH_PARENT ->
                form.at(field.pointer().substring(0, field.pointer().lastIndexOf('/')))
                        .isObject();
        };
    }

    private static List<FieldError> wrong(JsonNode form, Field field, LocalDate today) {
        var value = form.at(field.pointer());
        if (value.isMissingNode() || value.isNull()) return List.of();
        try {
            field.rule().check(value, today);
            return List.of();
        } catch (InvalidValue wrong) {
            return List.of(new FieldError("#" + field.pointer(), wrong.code(), wrong.getMessage()));
        }
    }

    private static List<FieldError> contradictions(JsonNode form) {
        var found = new ArrayList<FieldError>();
        var kind = form.at("/child/kind").asString("");
        var order = form.at("/child/multipleOrder");
        if (order.isNumber() && !kind.isEmpty() && kind.equals("SINGLE") != (order.intValue() == 0))
            found.add(new FieldError(
                    "#/child/multipleOrder", "order-mismatch", "0 for a single birth, from 1 when born together."));
        var proof = form.at("/marriageProof/kind").asString("");
        if (List.of("BUKU_NIKAH", "AKTA_KAWIN").contains(proof) && blank(form.at("/marriageProof/number")))
            found.add(new FieldError("#/marriageProof/number", "field-required", "A marriage document has a number."));
        if (form.at("/witnesses").size() > 2)
            found.add(new FieldError("#/witnesses", "too-many", "Two witnesses are enough."));
        if (sameWitness(form))
            found.add(new FieldError("#/witnesses/1/nik", "same-person", "Two witnesses are two people."));
        return found;
    }

    private static boolean sameWitness(JsonNode form) {
        var niks = IntStream.range(0, 2)
                .mapToObj(i -> form.at("/witnesses/" + i + "/nik").asString(""))
                .toList();
        return !niks.getFirst().isEmpty() && niks.getFirst().equals(niks.getLast());
    }

    private static boolean blank(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank());
    }
}
