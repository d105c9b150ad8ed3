package id.adminduk.identity.familyimport;

import static id.adminduk.identity.familyimport.Imports.CSV;
import static id.adminduk.identity.familyimport.Imports.XLSX;
import static id.adminduk.identity.familyimport.Imports.idOf;
import static id.adminduk.identity.familyimport.Imports.people;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@ImportTest
class BadFileIT {
    private static final Map<String, Set<Role>> ALLOWED = Map.of(
            "POST ", Set.of(Role.ADMIN),
            "GET ", Set.of(Role.ADMIN, Role.OPERATOR),
            "GET /{id}", Set.of(Role.ADMIN, Role.OPERATOR),
            "GET /{id}/report", Set.of(Role.ADMIN, Role.OPERATOR),
            "POST /{id}/check", Set.of(Role.ADMIN),
            "POST /{id}/start", Set.of(Role.ADMIN),
            "DELETE /{id}", Set.of(Role.ADMIN),
            "GET /quarantine", Set.of(Role.ADMIN, Role.VERIFIER));

    @Autowired
    private Imports imports;

    @Autowired
    private RestTestClient http;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String part, int size) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(new byte[size]);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Stream<Arguments> badFiles() {
        var titles = String.join(",", FamilyFiles.titles());
        var latin = (titles + "\n" + titles.replace("nama", "Andr\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("another type", "application/pdf", text("%PDF-1.7"), 415, "file-type-not-allowed"),
                Arguments.of("JSON", "application/json", text("{}"), 415, "file-type-not-allowed"),
                Arguments.of("XLSX as CSV", CSV, FamilyFiles.xlsx(List.of()), 415, "file-type-not-allowed"),
                Arguments.of("CSV as XLSX", XLSX, text(titles), 415, "file-type-not-allowed"),
                Arguments.of("another archive", XLSX, zip("word/document.xml", 10), 415, "file-type-not-allowed"),
                Arguments.of("empty", CSV, text(""), 422, "file-unreadable"),
                Arguments.of("no titles", CSV, text("1305015708900001,Siti Zahra\n"), 422, "columns-missing"),
                Arguments.of("a column less", CSV, text(titles.replace("nik,", "")), 422, "columns-missing"),
                Arguments.of("too large", CSV, Arrays.copyOf(text(titles + "\n"), 4 << 20), 413, "file-too-large"),
                Arguments.of("zip bomb", XLSX, zip("xl/workbook.xml", 200 << 20), 413, "file-too-large"),
                Arguments.of(
                        "half", XLSX, Arrays.copyOf(FamilyFiles.xlsx(people(20, 30)), 3000), 422, "file-unreadable"),
                Arguments.of("UTF-16", CSV, titles.getBytes(StandardCharsets.UTF_16), 422, "file-encoding"),
                Arguments.of("Latin-1", CSV, latin, 422, "file-encoding"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesWithACodeAndKeepsNothing(String what, String mediaType, byte[] file, int status, String code) {
        imports.send(mediaType, file)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        assertThat(imports.count("select count(*) from family_file where bytes = " + file.length))
                .isZero();
        assertThat(imports.count("select count(*) from family_file where state = 'RECEIVING'"))
                .isZero();
    }

    @Test
    void neverRepeatsWhatStandsInAFile() {
        var body = imports.send(CSV, text("1305015708900001,Siti Zahra\n"))
                .expectBody(String.class)
                .returnResult();
        assertThat(body.getResponseBody()).contains("columns-missing").doesNotContain("1305015708900001", "Siti");
    }

    @Test
    void aFileThatBreaksFarInsideIsRefusedByItsRun() {
        var rows = FamilyFiles.csv(people(21, 200));
        rows[rows.length - 20] = (byte) 0xE9;
        var id = idOf(imports.sent(CSV, rows));
        imports.post(id, "start").expectStatus().isAccepted();
        var file = imports.done(id);
        assertThat(file.get("state")).isEqualTo("REFUSED");
        assertThat(file.get("refusal")).isEqualTo("file-encoding");
        assertThat(imports.registry(id)).isEmpty();
    }

    @Test
    void anUnknownFileIsNotFound() {
        imports.post(UUID.randomUUID(), "start").expectStatus().isNotFound();
        imports.delete(UUID.randomUUID()).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void onlyItsRolesMay(Role role) {
        var id = UUID.randomUUID();
        ALLOWED.forEach((operation, roles) -> {
            var parts = operation.split(" ", 2);
            var path = "/v1/families/imports" + parts[1].replace("{id}", id.toString());
            int status = status(HttpMethod.valueOf(parts[0]), path, TestTokens.officer(role, "13.05"));
            assertThat(status == 403).as(role + " " + operation).isEqualTo(!roles.contains(role));
        });
    }

    @Test
    void nobodyWithoutAToken() {
        ALLOWED.keySet().forEach(operation -> {
            var parts = operation.split(" ", 2);
            var path = "/v1/families/imports"
                    + parts[1].replace("{id}", UUID.randomUUID().toString());
            assertThat(status(HttpMethod.valueOf(parts[0]), path, "Bearer none"))
                    .as(operation)
                    .isEqualTo(401);
        });
    }

    private int status(HttpMethod method, String path, String authorization) {
        return http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange()
                .expectBody(byte[].class)
                .returnResult()
                .getStatus()
                .value();
    }
}
