package id.adminduk.partner.fhir;

import static id.adminduk.partner.fhir.BirthProfile.*;

import id.adminduk.partner.fhir.BundleEntries.Found;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/// Reads the people around the birth: mother and father, in the codes of SATUSEHAT or of BFDR, witnesses, reporter.
final class PeopleReader {
    private static final String[] MOTHER = {"MTH", "NMTH", "GESTM"};
    private static final String[] FATHER = {"FTH", "NFTH"};

    private final BundleEntries entries;
    private final ReportTree tree;

    PeopleReader(BundleEntries entries, ReportTree tree) {
        this.entries = entries;
        this.tree = tree;
    }

    void read() {
        mother();
        related(FATHER).ifPresent(father -> person("father", father));
        entries.all(RelatedPerson.class, one -> BundleEntries.coded(one.getRelationship(), "witness"))
                .forEach(witness -> tree.witness(nik(witness), name(witness), witness.path()));
        reporter();
    }

    private void mother() {
        var related = related(MOTHER);
        if (related.isEmpty()) {
            throw new FhirRefused.Invalid(
                    "Bundle.entry.resource.ofType(RelatedPerson).relationship",
                    "The mother (MTH or GESTM) is missing.");
        }
        var mother = related.get();
        var nikIbu = tree.root().at("/mother/nik").asString("");
        var nik = nik(mother);
        if (nik != null && !nik.equals(nikIbu)) {
            throw new FhirRefused.Invalid(
                    mother.at("identifier"), "The mother's NIK differs from the newborn's nik-ibu.");
        }
        tree.text("mother/name", name(mother) == null ? nameOfPatient(nikIbu) : name(mother), mother.at("name"));
    }

    /// BFDR names the mother in a Patient of her own.
    private @Nullable String nameOfPatient(String nik) {
        return entries.first(Patient.class, one -> nik.equals(BundleEntries.identifier(one.getIdentifier(), NIK)))
                .map(found -> BundleEntries.name(found.resource().getName()))
                .orElse(null);
    }

    private void reporter() {
        var found = entries.first(RelatedPerson.class, one -> BundleEntries.coded(one.getRelationship(), "reporter"));
        if (found.isEmpty()) {
            throw new FhirRefused.Invalid(
                    "Bundle.entry.resource.ofType(RelatedPerson).relationship", "The reporter is missing.");
        }
        var reporter = found.get();
        person("reporter", reporter);
        tree.text("reporter/relation", relation(reporter), reporter.at("relationship"));
        tree.text("reporter/phone", contact(reporter, ContactPointSystem.PHONE), reporter.at("telecom"));
        tree.text("reporter/email", contact(reporter, ContactPointSystem.EMAIL), reporter.at("telecom"));
    }

    private static String relation(Found<RelatedPerson> reporter) {
        var relations = reporter.resource().getRelationship();
        if (BundleEntries.coded(relations, FATHER)) return "FATHER";
        if (BundleEntries.coded(relations, MOTHER)) return "MOTHER";
        if (BundleEntries.coded(relations, "facility")) return "FACILITY";
        return BundleEntries.coded(relations, "FAMMEMB", "GRPRN", "GRFTH", "GRMTH", "SIB", "UNCLE", "AUNT")
                ? "FAMILY"
                : "OTHER";
    }

    private static @Nullable String contact(Found<RelatedPerson> person, ContactPointSystem system) {
        return person.resource().getTelecom().stream()
                .filter(contact -> contact.getSystem() == system && contact.hasValue())
                .map(ContactPoint::getValue)
                .findFirst()
                .orElse(null);
    }

    private java.util.Optional<Found<RelatedPerson>> related(String... codes) {
        return entries.first(RelatedPerson.class, one -> BundleEntries.coded(one.getRelationship(), codes));
    }

    private void person(String field, Found<RelatedPerson> person) {
        tree.text(field + "/nik", nik(person), person.at("identifier"));
        tree.text(field + "/name", name(person), person.at("name"));
    }

    private static @Nullable String nik(Found<RelatedPerson> person) {
        return BundleEntries.identifier(person.resource().getIdentifier(), NIK);
    }

    private static @Nullable String name(Found<RelatedPerson> person) {
        return BundleEntries.name(person.resource().getName());
    }
}
