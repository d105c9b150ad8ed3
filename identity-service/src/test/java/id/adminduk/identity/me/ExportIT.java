package id.adminduk.identity.me;

import static id.adminduk.identity.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Calls;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.test.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class ExportIT {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    RestTestClient http;

    private Calls calls;

    @BeforeEach
    void open() {
        calls = new Calls(http);
    }

    @Test
    void iTakeEverythingAway() {
        var me = lookedAtByNobody(DemoPeople.couple().mother());
        calls.lookAtTheCounter(me);
        var answer = calls.get("/v1/me/export", me);
        answer.expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-saya.json\"")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
        var export = json(answer);
        assertThat(export.get("record").get("nik").asString())
                .isEqualTo(me.nik().value());
        assertThat(export.get("family").get("members").size()).isGreaterThan(1);
        assertThat(export.get("marriages").size()).isEqualTo(1);
        assertThat(export.get("changes").get(0).get("change").asString()).isEqualTo("IMPORTED");
        assertThat(export.get("looks").size()).isEqualTo(1);
        assertThat(export.get("corrections").size()).isZero();
    }

    @Test
    void iTakeItAwayToRead() throws IOException {
        var me = lookedAtByNobody(DemoPeople.couple().mother());
        calls.lookAtTheCounter(me);
        var file = pdf(me);
        Files.write(Path.of("target", "data-saya.pdf"), file); // to be looked at
        try (var pdf = Loader.loadPDF(file)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(me.nik().value(), me.name().value(), "Biodata", "What the registry holds of me")
                    .contains(
                            "Kartu keluarga",
                            "Siapa yang melihat data saya",
                            "Petugas verifikasi",
                            "Pelayanan di loket");
            var card = DemoPeople.householdOf(me).family().number();
            assertThat(text).contains(card.toString()).doesNotContain(card.value());
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("id-ID");
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name)).returns(true, PDFont::isEmbedded);
        }
    }

    @Test
    void aProblemIsAProblemWhateverWasWanted() {
        http.get()
                .uri("/v1/me/export")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.citizen(UUID.randomUUID()))
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private byte[] pdf(Resident citizen) {
        return http.get()
                .uri("/v1/me/export")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.citizen(citizen.id()))
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    /// Other tests look at everybody.
    private Resident lookedAtByNobody(Resident person) {
        for (var table : new String[] {"verification", "resident_view"})
            jdbc.sql("delete from " + table + " where resident_id = :person")
                    .param("person", person.id())
                    .update();
        return person;
    }
}
