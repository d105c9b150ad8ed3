package id.adminduk.application.endorsement;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// Births of an office that wants them endorsed, and those who endorse. The mother lives in the korong Koto.
abstract class EndorsingCases extends RunningService {
    static final String SETTINGS = "/v1/services/BIRTH/settings";

    final String admin = TestTokens.officer(Role.ADMIN, "13.05", "admin-ani");
    final String korong = endorser("endorser-koto", NAGARI, "Koto", null);
    final String otherKorong = endorser("endorser-mudiak", NAGARI, "Koto Mudiak", null);
    final String nagari = endorser("wali-nagari", NAGARI, null, null);
    final String otherNagari = endorser("wali-lain", "13.05.01.2002", null, null);

    static String endorser(String subject, String region, @Nullable String korong, @Nullable UUID person) {
        var claims = new HashMap<String, Object>(
                Map.of("sub", subject, "roles", List.of(Role.ENDORSER.name()), "region", region));
        if (korong != null) claims.put("korong", korong);
        if (person != null) claims.put("person", person.toString());
        return TestTokens.of(claims);
    }

    void officeWants(String... steps) {
        var now = api.get(SETTINGS, admin);
        var change = Map.of("offered", true, "endorsementSteps", List.of(steps));
        assertThat(api.change("PUT", SETTINGS, admin, now.etag(), change).status())
                .isEqualTo(200);
    }

    @AfterEach
    void nobodyIsAskedAgain() {
        officeWants();
    }

    void motherLivesInKoto() {
        var parent = Map.of(
                "status",
                "ACTIVE",
                "nameMatches",
                true,
                "regionCode",
                NAGARI,
                "korong",
                "KOTO",
                "familyId",
                UUID.randomUUID(),
                "personId",
                motherId,
                "name",
                "RAHMA YULIA");
        var answer = Map.of(
                "mother", parent, "marriedInRegistry", true, "childAlreadyRegistered", false, "findings", List.of());
        IDENTITY.stubFor(
                post(urlEqualTo("/internal/birth-checks")).willReturn(okJson(JSON.writeValueAsString(answer))));
    }

    UUID handedIn() {
        motherLivesInKoto();
        var id = filledDraft(Reports.complete());
        assertThat(handIn(id).status()).isEqualTo(200);
        return id;
    }

    Api.Answer handIn(UUID id) {
        return api.create("/v1/applications/" + id + "/submission", citizen, "");
    }

    /// The request the case waits for.
    UUID request(UUID application) {
        return jdbc.sql("select id from endorsement where application_id = :id and state = 'WAITING'")
                .param("id", application)
                .query(UUID.class)
                .single();
    }

    boolean isListedFor(String token, UUID request) {
        var cursor = "";
        do {
            var page = api.get("/v1/endorsements?limit=100" + cursor, token);
            assertThat(page.status()).isEqualTo(200);
            for (var item : page.body().at("/items"))
                if (item.at("/id").asString("").equals(request.toString())) return true;
            var next = page.text("/next");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return false;
    }

    Api.Answer confirm(UUID request, String token) {
        return answer(request, "confirmation", token, "{}");
    }

    Api.Answer refuse(UUID request, String token, String code) {
        return answer(request, "refusal", token, Map.of("code", code, "note", "Rumahnya kosong"));
    }

    private Api.Answer answer(UUID request, String what, String token, Object body) {
        var version = jdbc.sql("select version from endorsement where id = :id")
                .param("id", request)
                .query(Long.class)
                .single();
        return api.change("POST", "/v1/endorsements/" + request + "/" + what, token, "\"v" + version + "\"", body);
    }
}
