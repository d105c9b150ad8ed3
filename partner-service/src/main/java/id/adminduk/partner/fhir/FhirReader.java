package id.adminduk.partner.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import id.adminduk.partner.intake.BirthMessage;
import id.adminduk.partner.intake.BirthMessage.Format;
import id.adminduk.partner.report.Fields;
import id.adminduk.partner.report.ReportReader;
import id.adminduk.partner.report.ReportRefused;
import id.adminduk.partner.report.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes a birth message of a FHIR R4 bundle by the profile of docs/api/fhir-birth.md. The strict parser checks
/// the structure; a validator would take half a second and stays off the request path.
@Component
class FhirReader {
    private final FhirContext fhir = FhirContext.forR4Cached();
    private final StrictJson json;
    private final ReportReader reports;

    FhirReader(StrictJson json, ReportReader reports) {
        this.json = json;
        this.reports = reports;
    }

    /// The library scans its model at the first bundle: better now than while a hospital waits.
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Thread.ofVirtual()
                .start(() ->
                        parse("{\"resourceType\":\"Bundle\",\"type\":\"document\"}".getBytes(StandardCharsets.UTF_8)));
    }

    BirthMessage read(byte[] body) {
        BundleLimits.check(json.object(body));
        var bundle = parse(body);
        var tree = new ReportTree();
        var facility = BirthBundle.read(bundle, tree);
        if (facility == null) {
            throw new FhirRefused.Invalid(
                    "Bundle.entry.resource.ofType(Organization).identifier",
                    "The reporting facility's code is missing.");
        }
        try {
            var report = reports.read(tree.root(), new Fields(tree.root(), "#"));
            return new BirthMessage(messageId(bundle), facility, report, Format.FHIR);
        } catch (ReportRefused refused) {
            throw new FhirRefused.Invalid(tree.inBundle(refused.errors()));
        }
    }

    private Bundle parse(byte[] body) {
        try {
            var parser = fhir.newJsonParser();
            parser.setParserErrorHandler(new StrictErrorHandler());
            return parser.parseResource(Bundle.class, new String(body, StandardCharsets.UTF_8));
        } catch (DataFormatException notFhir) {
            throw new FhirRefused.Invalid("Bundle", "The bundle is not valid FHIR R4.");
        }
    }

    /// The bundle's identifier is the sender's own id for the message.
    private static UUID messageId(Bundle bundle) {
        var identifier = bundle.getIdentifier();
        if (!identifier.hasValue())
            throw new FhirRefused.Invalid("Bundle.identifier", "The bundle needs an identifier of its own.");
        var value = identifier.getValue();
        var text = value.startsWith("urn:uuid:") ? value.substring("urn:uuid:".length()) : value;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAUuid) {
            return UUID.nameUUIDFromBytes((identifier.getSystem() + "|" + value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
