package id.adminduk.partner.fhir;

import static id.adminduk.partner.fhir.BirthProfile.*;

import id.adminduk.partner.fhir.BundleEntries.Found;
import id.adminduk.partner.report.ReportReader;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/// Reads the newborn: the one patient known by its mother's NIK.
final class NewbornReader {
    private final BundleEntries entries;
    private final ReportTree tree;

    NewbornReader(BundleEntries entries, ReportTree tree) {
        this.entries = entries;
        this.tree = tree;
    }

    void read() {
        var newborns =
                entries.all(Patient.class, one -> BundleEntries.identifier(one.getIdentifier(), NIK_IBU) != null);
        if (newborns.size() != 1) {
            throw new FhirRefused.Invalid(
                    "Bundle.entry.resource.ofType(Patient).identifier",
                    "Exactly one Patient must carry the identifier nik-ibu.");
        }
        var newborn = newborns.getFirst();
        var patient = newborn.resource();
        tree.text("mother/nik", BundleEntries.identifier(patient.getIdentifier(), NIK_IBU), newborn.at("identifier"));
        tree.text("mother/kkNumber", BundleEntries.identifier(patient.getIdentifier(), KK), newborn.at("identifier"));
        tree.text("child/name", BundleEntries.name(patient.getName()), newborn.at("name"));
        tree.text("child/sex", sex(patient.getGender()), newborn.at("gender"));
        birthMoment(newborn);
        tree.text("child/birthPlace", place(patient), newborn.at("extension('" + BIRTH_PLACE + "')"));
        tree.number("child/multipleOrder", order(newborn), newborn.at("multipleBirth"));
        tree.flag(
                "wantKia",
                !(patient.getExtensionByUrl(WANT_KIA) != null
                        && patient.getExtensionByUrl(WANT_KIA).getValue() instanceof BooleanType wish
                        && !wish.booleanValue()));
    }

    private static @Nullable String sex(@Nullable AdministrativeGender gender) {
        if (gender == AdministrativeGender.MALE) return "MALE";
        return gender == AdministrativeGender.FEMALE ? "FEMALE" : null;
    }

    /// SATUSEHAT sends times at +00:00; such a time is told in the office's own zone, so that a birth at 00:30 keeps
    /// its day.
    private void birthMoment(Found<Patient> newborn) {
        var date = newborn.resource().getBirthDateElement();
        birthDate(date.getValueAsString(), newborn.at("birthDate"));
        var extension = date.getExtensionByUrl(BIRTH_TIME);
        if (extension == null || !(extension.getValue() instanceof DateTimeType time)) return;
        var path = newborn.at("birthDate.extension('" + BIRTH_TIME + "')");
        try {
            var moment = OffsetDateTime.parse(time.getValueAsString());
            if (moment.getOffset().equals(ZoneOffset.UTC))
                moment = moment.atZoneSameInstant(ReportReader.OFFICE).toOffsetDateTime();
            if (!moment.toLocalDate().toString().equals(date.getValueAsString())) {
                throw new FhirRefused.Invalid(path, "The time lies on another day than birthDate.");
            }
            tree.text("child/birthTime", moment.format(DateTimeFormatter.ofPattern("HH:mmxxx")), path);
        } catch (DateTimeException notATime) {
            throw new FhirRefused.Invalid(path, "A dateTime with its offset is expected.");
        }
    }

    /// `1950-08` or `1950` where nobody knows more (FHIR R4, date).
    private void birthDate(@Nullable String told, String path) {
        var precision = told == null ? 10 : told.length();
        var unknown = precision == 4 ? "DAY_AND_MONTH" : precision == 7 ? "DAY" : null;
        var day = precision == 4 ? told + "-07-01" : precision == 7 ? told + "-15" : told;
        tree.text("child/birthDate", day, path);
        if (unknown != null) tree.text("child/birthDateUnknown", unknown, path);
    }

    private static @Nullable String place(Patient patient) {
        var extension = patient.getExtensionByUrl(BIRTH_PLACE);
        if (extension == null || !(extension.getValue() instanceof Address address)) return null;
        return address.hasCity() ? address.getCity() : address.getText();
    }

    private static @Nullable Integer order(Found<Patient> newborn) {
        return switch (newborn.resource().getMultipleBirth()) {
            case IntegerType order -> order.getValue();
            case BooleanType multiple when !multiple.booleanValue() -> 0;
            case null, default -> null;
        };
    }
}
