package id.adminduk.identity.biodata;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.kernel.types.PersonName;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An element of the biodata as form F-1.06 names it, with how it is read and how written. Codes go with their list:
/// `V2026:5`.
public enum Element {
    NAME(person -> person.name().value(), (person, value) -> person.withName(new PersonName(value), person.titles())),
    TITLE_BEFORE(
            person -> person.titles().before(),
            (person, value) -> person.withName(
                    person.name(), new Titles(orNothing(value), person.titles().after()))),
    TITLE_AFTER(
            person -> person.titles().after(),
            (person, value) ->
                    person.withName(person.name(), new Titles(person.titles().before(), orNothing(value)))),
    BIRTH_PLACE(
            person -> person.birth().place(),
            (person, value) -> person.withBirth(person.birth().at(value))),
    /// `1950-08`, or `1950`, where the day or the month is not known.
    BIRTH_DATE(
            person -> person.birth().asKnown().text(),
            (person, value) -> person.withBirth(person.birth().on(BirthDate.of(value)))),
    SEX(
            person -> person.biodata().sex().name(),
            (person, value) -> person.withBiodata(person.biodata().with(Sex.valueOf(value)))),
    RELIGION(
            person -> person.biodata().religion().name(),
            (person, value) -> with(
                    person,
                    Religion.valueOf(value),
                    person.biodata().education(),
                    person.biodata().occupation(),
                    person.biodata().bloodGroup())),
    EDUCATION(
            person -> code(
                    person.biodata().education().set(),
                    person.biodata().education().code()),
            (person, value) -> with(
                    person,
                    person.biodata().religion(),
                    new Education(setOf(value), numberOf(value)),
                    person.biodata().occupation(),
                    person.biodata().bloodGroup())),
    OCCUPATION(
            person -> code(
                    person.biodata().occupation().set(),
                    person.biodata().occupation().code()),
            (person, value) -> with(
                    person,
                    person.biodata().religion(),
                    person.biodata().education(),
                    new Occupation(setOf(value), numberOf(value)),
                    person.biodata().bloodGroup())),
    BLOOD_GROUP(
            person -> person.biodata().bloodGroup().name(),
            (person, value) -> with(
                    person,
                    person.biodata().religion(),
                    person.biodata().education(),
                    person.biodata().occupation(),
                    BloodGroup.valueOf(value))),
    MOTHER_NAME(
            person -> nameOf(person.mother()),
            (person, value) -> person.withParents(renamed(person.mother(), value), person.father())),
    FATHER_NAME(
            person -> nameOf(person.father()),
            (person, value) -> person.withParents(person.mother(), renamed(person.father(), value))),
    BELIEF_ORGANISATION(Particular.BELIEF_ORGANISATION),
    /// `NONE`, `YES`, or a kind with its list, `V2026:4.1`.
    DISABILITY(Particular.DISABILITY),
    /// A number, or `YES` or `NO`; so are the other two.
    BIRTH_AKTA(Particular.BIRTH_AKTA),
    MARRIAGE_AKTA(Particular.MARRIAGE_AKTA),
    MARRIAGE_DATE(Particular.MARRIAGE_DATE),
    DIVORCE_AKTA(Particular.DIVORCE_AKTA),
    DIVORCE_DATE(Particular.DIVORCE_DATE),
    PHONE(Particular.PHONE),
    EMAIL(Particular.EMAIL_ADDRESS),
    FORMER_ADDRESS(Particular.FORMER_ADDRESS),
    /// Of the whole family, as its card has it; so are the next four.
    STREET(AddressLine.STREET),
    RT(AddressLine.RT),
    RW(AddressLine.RW),
    KORONG(AddressLine.KORONG),
    POSTAL_CODE(AddressLine.POSTAL_CODE),
    /// Named only to be refused: a NIK is given once, for life.
    NIK(_ -> null, (person, _) -> person);

    private final Function<Written, @Nullable String> reader;
    private final BiFunction<Written, String, Written> writer;

    Element(Function<Resident, @Nullable String> reader, BiFunction<Resident, String, Resident> writer) {
        this.reader = told -> reader.apply(told.person());
        this.writer = (told, value) -> told.with(writer.apply(told.person(), value));
    }

    Element(AddressLine line) {
        this.reader = line::of;
        this.writer = line::write;
    }

    Element(Particular particular) {
        this(particular::of, particular::write);
    }

    /// Empty where nothing is written.
    public String of(Written told) {
        var value = reader.apply(told);
        return value == null ? "" : value;
    }

    /// Whether it can have this value at all; what the registry would refuse later is told to an officer at once.
    public boolean takes(Written told, String value) {
        try {
            write(told, value);
            return true;
        } catch (RuntimeException notAValue) {
            return false;
        }
    }

    /// Throws a runtime exception on a value the element cannot have.
    public Written write(Written told, String value) {
        return writer.apply(told, value.strip());
    }

    private static Resident with(
            Resident person, Religion religion, Education education, Occupation occupation, BloodGroup bloodGroup) {
        Sex sex = person.biodata().sex();
        Citizenship citizenship = person.biodata().citizenship();
        MaritalStatus status = person.biodata().maritalStatus();
        return person.withBiodata(new Biodata(sex, citizenship, religion, education, occupation, bloodGroup, status));
    }

    private static @Nullable String orNothing(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String nameOf(@Nullable Parent parent) {
        return parent == null ? null : parent.name();
    }

    private static Parent renamed(@Nullable Parent parent, String name) {
        var checked = new PersonName(name).value();
        return parent == null ? new Parent(null, null, checked) : new Parent(parent.id(), parent.nik(), checked);
    }

    private static String code(CodeSet set, int number) {
        return set + ":" + number;
    }

    private static CodeSet setOf(String code) {
        return CodeSet.valueOf(code.substring(0, code.indexOf(':')));
    }

    private static int numberOf(String code) {
        return Integer.parseInt(code.substring(code.indexOf(':') + 1));
    }
}
