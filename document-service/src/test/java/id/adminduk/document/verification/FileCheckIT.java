package id.adminduk.document.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.Births.IssuedDocument;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.document.lifecycle.OpaqueCode;
import id.adminduk.kernel.test.TestTokens;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.JsonPathAssertions;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

@DocumentServiceTest
class FileCheckIT {
    private static final AtomicInteger VISITORS = new AtomicInteger();

    @Autowired
    Births births;

    @Autowired
    RestTestClient http;

    private final String address = "198.51.100." + VISITORS.incrementAndGet();

    @Test
    void anIssuedFileIsGenuineUnlessItIsOnAnothersQr() {
        var birth = Birth.any();
        var issued = births.issued(birth);
        var akta = issued.get("AKTA_KELAHIRAN");
        var file = fileOf(akta, birth);
        check(file, null).isEqualTo("GENUINE");
        check(file, akta.code()).isEqualTo("GENUINE");
        check(file, issued.get("KK").code()).isEqualTo("MODIFIED");
    }

    @Test
    void aChangedFileIsNot() {
        var birth = Birth.any();
        var akta = akta(birth);
        var file = fileOf(akta, birth);
        var appended = Arrays.copyOf(file, file.length + 6);
        System.arraycopy("%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, appended, file.length, 6);
        check(appended, null).isEqualTo("MODIFIED");
        var flipped = file.clone();
        flipped[flipped.length / 2] ^= 1;
        check(flipped, akta.code()).isEqualTo("MODIFIED");
        check(new byte[] {1, 2, 3}, null).isEqualTo("UNKNOWN");
        check(new byte[] {1, 2, 3}, OpaqueCode.random()).isEqualTo("UNKNOWN");
    }

    @Test
    void aReplacedFileIsGenuineButNotCurrent() {
        var family = UUID.randomUUID();
        var birth = Birth.of(family, 2);
        var card = births.issued(birth).get("KK");
        var file = fileOf(card, birth);
        births.issued(Birth.of(family, 3));
        check(file, null).isEqualTo("GENUINE_NOT_CURRENT");
    }

    @Test
    void aFileTooLargeIsRefused() {
        upload(new byte[5 * 1024 * 1024 + 1], null, MediaType.APPLICATION_JSON)
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void theFileCheckHasAPageToo() {
        upload(new byte[] {1}, null, MediaType.TEXT_HTML)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Berkas tidak dikenal").doesNotContain("??"));
    }

    private JsonPathAssertions check(byte[] file, @Nullable String code) {
        return upload(file, code, MediaType.APPLICATION_JSON)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict");
    }

    private byte[] fileOf(IssuedDocument document, Birth birth) {
        var bytes = http.get()
                .uri("/v1/partner-documents/{id}/file", document.id())
                .header("Authorization", TestTokens.partner(birth.partnerId()))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(bytes).isNotEmpty();
        return bytes;
    }

    private RestTestClient.ResponseSpec upload(byte[] file, @Nullable String code, MediaType accept) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "dokumen.pdf";
            }
        });
        if (code != null) parts.add("code", code);
        return http.post()
                .uri("/v/check")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .accept(accept)
                .body(parts)
                .exchange();
    }

    private IssuedDocument akta(Birth birth) {
        return births.issued(birth).get("AKTA_KELAHIRAN");
    }
}
