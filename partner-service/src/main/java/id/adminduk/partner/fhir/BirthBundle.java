package id.adminduk.partner.fhir;

import static id.adminduk.partner.fhir.BirthProfile.*;

import id.adminduk.partner.fhir.BundleEntries.Found;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a bundle that are about the birth itself: measures, place, attendant, letters.
final class BirthBundle {
    private static final Map<Integer, String> KINDS = Map.of(1, "SINGLE", 2, "TWIN", 3, "TRIPLET", 4, "QUADRUPLET");

    private final BundleEntries entries;
    private final ReportTree tree;

    private BirthBundle(Bundle bundle, ReportTree tree) {
        this.entries = new BundleEntries(bundle);
        this.tree = tree;
    }

    /// Fills the tree and answers the code of the facility that reports.
    static @Nullable String read(Bundle bundle, ReportTree tree) {
        var reader = new BirthBundle(bundle, tree);
        new NewbornReader(reader.entries, tree).read();
        new PeopleReader(reader.entries, tree).read();
        reader.measures();
        reader.encounter();
        reader.marriageProof();
        var facility = reader.facility();
        reader.letter(facility);
        return facility;
    }

    private void measures() {
        tree.number(
                "child/weightGrams",
                scaled(WEIGHT, "g", 1000),
                "Bundle.entry.resource.ofType(Observation).where(code='" + WEIGHT + "')");
        tree.number(
                "child/lengthCm",
                scaled(LENGTH, "cm", 100),
                "Bundle.entry.resource.ofType(Observation).where(code='" + LENGTH + "')");
        tree.number(
                "child/birthOrder",
                whole(OBSERVATION, CHILD_ORDER),
                "Bundle.entry.resource.ofType(Observation).where(code='" + CHILD_ORDER + "')");
        var plurality = whole(LOINC, PLURALITY);
        var kind = plurality == null ? KINDS.get(1) : KINDS.getOrDefault(plurality, "OTHER");
        tree.text("child/kind", kind, "Bundle.entry.resource.ofType(Observation).where(code='" + PLURALITY + "')");
    }

    /// A measure in the small unit; the big one (kg, m) is that many times as much.
    private @Nullable Integer scaled(String code, String unit, int factor) {
        return observation(LOINC, code)
                .filter(found -> found.resource().getValue() instanceof Quantity)
                .map(found -> found.resource().getValueQuantity())
                .filter(Quantity::hasValue)
                .map(quantity -> unit.equals(quantity.getCode())
                        ? quantity.getValue()
                        : quantity.getValue().multiply(BigDecimal.valueOf(factor)))
                .map(BirthBundle::rounded)
                .orElse(null);
    }

    private static Integer rounded(BigDecimal value) {
        return value.setScale(0, java.math.RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    private @Nullable Integer whole(String system, String code) {
        return observation(system, code)
                .map(found -> found.resource().getValue())
                .map(value -> switch (value) {
                    case IntegerType number -> number.getValue();
                    case Quantity quantity when quantity.hasValue() -> rounded(quantity.getValue());
                    default -> null;
                })
                .orElse(null);
    }

    private java.util.Optional<Found<Observation>> observation(String system, String code) {
        return entries.first(
                Observation.class,
                one -> one.getCode().getCoding().stream()
                        .anyMatch(coding -> system.equals(coding.getSystem()) && code.equals(coding.getCode())));
    }

    private void encounter() {
        var encounter = entries.first(Encounter.class, _ -> true);
        var path = encounter.map(found -> found.at("type")).orElse("Bundle.entry.resource.ofType(Encounter)");
        var place = encounter
                .map(found -> BundleEntries.code(found.resource().getType(), PLACE_KIND))
                .orElse(null);
        tree.text("child/placeKind", place, path);
        var attendant = entries.first(Practitioner.class, one -> true);
        var kind = attendant
                .map(found -> BundleEntries.code(
                        found.resource().getQualification().stream()
                                .map(one -> one.getCode())
                                .toList(),
                        ATTENDANT_KIND))
                .orElse(null);
        tree.text(
                "child/attendantKind",
                kind,
                attendant.map(found -> found.at("qualification")).orElse("Bundle.entry.resource.ofType(Practitioner)"));
    }

    private void marriageProof() {
        var proof = document("buku-nikah", "akta-kawin", "sptjm");
        if (proof == null) {
            tree.text("marriageProof/kind", "NONE", "Bundle.entry.resource.ofType(DocumentReference)");
            return;
        }
        var kind = String.valueOf(BundleEntries.code(List.of(proof.resource().getType()), DOCUMENT_KIND));
        tree.text("marriageProof/kind", kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_'), proof.at("type"));
        numberAndDate("marriageProof", proof);
    }

    private @Nullable String facility() {
        return entries.first(Organization.class, _ -> true)
                .map(found -> BundleEntries.identifier(found.resource().getIdentifier(), FACILITY_CODE))
                .orElse(null);
    }

    private void letter(@Nullable String facility) {
        var letter = document("surat-keterangan-lahir");
        if (letter == null) return;
        numberAndDate("birthLetter", letter);
        tree.text("birthLetter/facilityCode", facility, "Bundle.entry.resource.ofType(Organization).identifier");
        var attendant = entries.first(Practitioner.class, _ -> true)
                .map(found -> BundleEntries.name(found.resource().getName()))
                .orElse(null);
        tree.text("birthLetter/attendantName", attendant, "Bundle.entry.resource.ofType(Practitioner).name");
    }

    private void numberAndDate(String field, Found<DocumentReference> document) {
        var identifier = document.resource().getMasterIdentifier();
        tree.text(
                field + "/number",
                identifier.hasValue() ? identifier.getValue() : null,
                document.at("masterIdentifier.value"));
        var date = document.resource()
                .getContentFirstRep()
                .getAttachment()
                .getCreationElement()
                .getValueAsString();
        tree.text(
                field + "/date",
                date == null || date.length() < 10 ? date : date.substring(0, 10),
                document.at("content[0].attachment.creation"));
    }

    private @Nullable Found<DocumentReference> document(String... kinds) {
        var wanted = List.of(kinds);
        return entries.first(DocumentReference.class, one -> {
                    var kind = BundleEntries.code(List.of(one.getType()), DOCUMENT_KIND);
                    return kind != null && wanted.contains(kind);
                })
                .orElse(null);
    }
}
