package id.adminduk.application.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api.Answer;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestTokens;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who answers a complaint, and what everybody else learns of it.
class ComplaintUnitIT extends ComplaintCases {
    @LocalServerPort
    private int address;

    @Test
    void itIsToldWithoutWhatItSays() {
        var receipt = complain("QUEUE", "");
        var id = UUID.fromString(receipt.text("/id"));
        var moved = events.next("adminduk.service-desk", "adminduk.service-desk.complaint-moved.v1", id);
        var told = new String(moved.data(), StandardCharsets.UTF_8);
        assertThat(told).doesNotContain("rokok", receipt.text("/number"));
        EventSamples.assertMatches(moved.type(), JSON.readTree(told));
        assertThat(jdbc.sql("select count(*) from complaint where id = :id and position('rokok' in"
                                + " encode(words, 'escape')) > 0")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /// promises.md T01: never to those who may be complained of.
    @ParameterizedTest
    @CsvSource({"ILLEGAL_FEE, 13.05", "BROKER, 13.05"})
    void illegalFeesAndBrokersGoToTheInspectorateAlone(String category, String region) {
        var receipt = complain(category, "");
        var id = receipt.text("/id");
        for (var officer : List.of(counter, verifier, approver, operator)) {
            refused(api.get("/v1/complaints/" + id, officer), 404, "not-found");
            refused(api.get("/v1/complaints?unit=INSPECTORATE", officer), 404, "not-found");
        }
        assertThat(all("/v1/complaints?unit=INSPECTORATE&limit=100", auditor)).contains(id);
        refused(step(id, "transfer", auditor, Map.of("unit", "SERVICE_DESK")), 409, "complaint-not-there");
        var moved =
                events.next("adminduk.service-desk", "adminduk.service-desk.complaint-moved.v1", UUID.fromString(id));
        assertThat(JSON.readTree(moved.data()).at("/region").asString()).isEqualTo(region);
    }

    @Test
    void unitsSeeTheirOwnInTheirAreaAndHandOverWhatIsNotTheirs() {
        var id = complain("WRONG_DATA", "").text("/id");
        assertThat(all("/v1/complaints?unit=REGISTRY&limit=100", verifier)).contains(id);
        assertThat(api.get("/v1/complaints/counts", verifier).response().body()).contains("REGISTRY");
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.05.02", "officer-jauh");
        assertThat(all("/v1/complaints?unit=REGISTRY&limit=100", elsewhere)).doesNotContain(id);
        refused(api.get("/v1/complaints/" + id, elsewhere), 404, "not-found");
        refused(api.get("/v1/complaints/" + id, counter), 404, "not-found");
        assertThat(api.create("/v1/complaints/" + id + "/assignment", verifier, "")
                        .status())
                .isEqualTo(428);
        done(step(id, "transfer", verifier, Map.of("unit", "SERVICE_DESK")));
        refused(api.get("/v1/complaints/" + id, verifier), 404, "not-found");
        done(api.get("/v1/complaints/" + id, counter));
    }

    @Test
    void abuseIsHiddenForAReason() {
        var receipt = complain("OTHER", "");
        var id = receipt.text("/id");
        refused(step(id, "hiding", operator, Map.of("reason", "BECAUSE")), 422, "validation-failed");
        done(step(id, "hiding", operator, Map.of("reason", "ABUSE")));
        assertThat(follow(receipt).text("/state")).isEqualTo("HIDDEN");
        refused(step(id, "answer", operator, Map.of("text", "Tidak dijawab.")), 409, "complaint-not-there");
    }

    @Test
    void theMapShowsManyAndNobody() {
        var lat = -0.55;
        var lon = 100.21;
        for (int each = 0; each < 2; each++) at("QUEUE", lat, lon);
        for (int each = 0; each < 3; each++) at("ILLEGAL_FEE", lat, lon);
        assertThat(fieldsAt(lat, lon)).isEmpty();
        at("QUEUE", lat + 0.0004, lon - 0.0004);
        assertThat(fieldsAt(lat, lon)).singleElement().isEqualTo("QUEUE");
        var figures = api.get("/v1/complaints/statistics" + today(), "");
        assertThat(figures.response().body()).contains("ILLEGAL_FEE").doesNotContain("lat", "rokok");
    }

    @Test
    void onePhotoIsKeptAndShownToTheUnit() throws Exception {
        var receipt = complain("RUDE_OFFICER", "");
        var photo = "/v1/complaints/" + receipt.text("/id") + "/photo";
        refused(api.get(photo, operator), 404, "not-found");
        assertThat(send(receipt, "not a photo".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(415);
        assertThat(send(receipt, picture())).isEqualTo(204);
        assertThat(send(receipt, picture())).isEqualTo(422);
        done(api.get(photo, operator));
        refused(api.get(photo, counter), 404, "not-found");
    }

    private void at(String category, double lat, double lon) {
        var body = new HashMap<String, Object>(request(category));
        body.put("position", Map.of("lat", lat, "lon", lon));
        assertThat(api.create("/v1/complaints", citizen, body).status()).isEqualTo(201);
    }

    private List<String> fieldsAt(double lat, double lon) {
        var found = new java.util.ArrayList<String>();
        api.get("/v1/complaints/map" + today(), "").body().at("/fields").forEach(field -> {
            if (field.at("/lat").asDouble() == lat && field.at("/lon").asDouble() == lon)
                found.add(field.at("/category").asString());
        });
        return found;
    }

    /// Yesterday to tomorrow, whatever the hour.
    private static String today() {
        var day = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return "?from=%s&until=%s".formatted(day.minusDays(1), day.plusDays(1));
    }

    private int send(Answer receipt, byte[] photo) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var field : credentials(receipt).entrySet())
            body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(
                "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address + "/v1/complaints/photos"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
