package id.adminduk.document.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.issuance.BirthFacts;
import id.adminduk.document.issuance.FamilyFacts;
import id.adminduk.document.rendering.DocumentRenderer;
import id.adminduk.document.rendering.Samples;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Documents print what the registry tells; the sample is the registry's own.
class PrinterTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentRenderer renderer = new DocumentRenderer();

    private static JsonNode told() throws IOException {
        var sample = RepositoryRoot.find().resolve("docs/api/events/adminduk.registry.registered.v1.json");
        return JSON.readTree(Files.readString(sample)).get("confidential");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// For a birth date nobody knows the day of the rule is printed like any other (filling guide of F-1.01).
    @ParameterizedTest
    @CsvSource({
        "2019-03-15, DAY, 15-03-2019, lima belas Maret tahun dua ribu sembilan belas",
        "1950-07-01, DAY_AND_MONTH, 01-07-1950, satu Juli tahun seribu sembilan ratus lima puluh"
    })
    void theDayOfTheRuleIsPrinted(String date, String unknown, String onTheCard, String onTheAkta) throws IOException {
        var told = told();
        var child = (ObjectNode) told.get("child");
        child.put("birthDate", date).put("birthDateUnknown", unknown);
        var line = (ObjectNode) told.at("/family/members/0");
        line.put("birthDate", date).put("birthDateUnknown", unknown);
        var card = Printer.card(JSON.treeToValue(told.get("family"), FamilyFacts.class), Samples.issue());
        var akta = Printer.akta("1305-LT-22112026-0001", JSON.treeToValue(told, BirthFacts.class), Samples.issue());
        assertThat(text(renderer.render(card))).contains(onTheCard);
        assertThat(text(renderer.render(akta))).containsIgnoringCase(onTheAkta);
    }
}
