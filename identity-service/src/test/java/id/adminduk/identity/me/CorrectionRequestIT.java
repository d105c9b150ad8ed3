package id.adminduk.identity.me;

import static id.adminduk.identity.Calls.expect;
import static id.adminduk.identity.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Calls;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RegistryTest
class CorrectionRequestIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    JdbcClient jdbc;

    private Calls calls;

    @BeforeEach
    void open(@Autowired RestTestClient http) {
        calls = new Calls(http);
    }

    @Test
    void iAskForACorrectionFollowItAndTakeItBack() {
        var me = DemoPeople.couple().father();
        var key = UUID.randomUUID().toString();
        var asked = ask(me, key, "{\"field\":\"BIRTH_PLACE\",\"wish\":\"Pariaman, bukan Padang\"}");
        asked.expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"v1\"");
        var request = json(asked);
        assertThat(request.get("number").asString()).matches("KD-[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(request.get("state").asString()).isEqualTo("RECEIVED");
        var path = "/v1/me/corrections/" + request.get("id").asString();
        assertThat(json(ask(me, key, "{\"field\":\"BIRTH_PLACE\",\"wish\":\"Pariaman, bukan Padang\"}"))
                        .get("id"))
                .isEqualTo(request.get("id"));
        assertThat(json(calls.get("/v1/me/corrections", me)).get("items").size())
                .isEqualTo(1);
        expect(calls.get(path, HENDRA), 404, "not-found");
        expect(withdraw(me, path, null), 428, "precondition-required");
        expect(withdraw(me, path, "\"v7\""), 412, "stale-version");
        expect(withdraw(HENDRA, path, "\"v1\""), 404, "not-found");
        assertThat(json(withdraw(me, path, "\"v1\"")).get("state").asString()).isEqualTo("WITHDRAWN");
        expect(withdraw(me, path, "\"v2\""), 409, "correction-closed");
        assertThat(jdbc.sql("select count(*) from correction where position('Padang' in encode(wish_sealed,"
                                + " 'escape')) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tenOpenRequestsAreEnough() {
        var me = DemoPeople.couple().father();
        for (int i = 0; i < 10; i++)
            ask(me, UUID.randomUUID().toString(), "{\"field\":\"OTHER\",\"wish\":\"Salah\"}")
                    .expectStatus()
                    .isCreated();
        expect(
                ask(me, UUID.randomUUID().toString(), "{\"field\":\"OTHER\",\"wish\":\"Salah\"}"),
                409,
                "too-many-corrections");
    }

    /// Answered at once, without an officer, with the services that change it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MARITAL_STATUS | KUA-MARRY,MARRY,PA-ISBAT,PA-DIV,DIV | Status perkawinan berubah dengan pencatatan",
                "ADDRESS        | MOVE-IN-REG,MOVE-OUT                | Alamat mengikuti kartu keluarga",
                "FAMILY         | KK-CHG,KK-SPLIT,KK-HEAD,KK-NEW      | Susunan keluarga berubah",
                "CITIZENSHIP    | CITZ                                | Kewarganegaraan berubah dengan keputusan"
            })
    void whatAnotherServiceChangesIsLeftToIt(String field, String services, String text) {
        var me = DemoPeople.couple().father();
        var body = "{\"field\":\"%s\",\"wish\":\"Sudah lain\"}".formatted(field);
        var refused = json(ask(me, UUID.randomUUID().toString(), body));
        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.at("/answer/reason").asString()).isEqualTo("OTHER_SERVICE");
        assertThat(refused.at("/answer/services").valueStream().map(JsonNode::asString))
                .containsExactly(services.split(","));
        assertThat(refused.at("/answer/text").asString()).startsWith(text);
        var id = refused.get("id").asString();
        expect(withdraw(me, "/v1/me/corrections/" + id, "\"v2\""), 409, "correction-closed");
        assertThat(jdbc.sql("select action || ' ' || coalesce(reason, '') from audit_entry where object_id = :id"
                                + " order by id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("correction.received ", "correction.refused OTHER_SERVICE");
        var officers = TestTokens.officer(Role.APPROVER, "13.05");
        expect(calls.post("/v1/corrections/" + id + "/claim", officers, null, "\"v2\""), 409, "correction-closed");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"field\":\"NAME\"}', 422, validation-failed",
        "'{\"field\":\"NAME\",\"wish\":\" \"}', 422, validation-failed",
        "'{\"field\":\"SALARY\",\"wish\":\"Salah\"}', 422, validation-failed",
        "'{\"field\":\"NAME\",\"wish\":\"Salah\",\"state\":\"ACCEPTED\"}', 400, unknown-property",
        "'{\"field\":\"NAME\",\"wish\":\"Salah\",\"person\":\"0198a000-0000-7000-8000-0000000009ff\"}', 404, not-found"
    })
    void refusesBadRequests(String body, int status, String code) {
        expect(ask(HENDRA, UUID.randomUUID().toString(), body), status, code);
    }

    private RestTestClient.ResponseSpec ask(Resident who, String key, String body) {
        return calls.create("/v1/me/corrections", TestTokens.citizen(who.id()), body, key);
    }

    private RestTestClient.ResponseSpec withdraw(Resident who, String path, @Nullable String version) {
        return calls.post(path + "/withdrawal", TestTokens.citizen(who.id()), null, version);
    }
}
