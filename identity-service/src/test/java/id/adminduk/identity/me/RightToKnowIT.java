package id.adminduk.identity.me;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class RightToKnowIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void iSeeMyWholeRecord() {
        var body = json(get("/v1/me/biodata", HENDRA));
        assertThat(body.get("nik").asString()).isEqualTo(HENDRA.nik().value());
        assertThat(body.get("birthDate").asString()).isEqualTo("1994-11-23");
        assertThat(body.has("religion")).isTrue();
    }

    @Test
    void iSeeMyFamilyWithoutNumbers() {
        var answer = get("/v1/me/family", HENDRA);
        var text = text(answer);
        var household = DemoPeople.householdOf(HENDRA);
        assertThat(text).contains(household.family().number().toString());
        assertThat(text).doesNotContain(household.family().number().value());
        household
                .members()
                .forEach(member -> assertThat(text)
                        .contains(member.resident().name().value())
                        .doesNotContain(member.resident().nik().value()));
    }

    @Test
    void aParentSeesTheMinorChildOnTheSameCardAndNobodyElseDoes() {
        var couple = DemoPeople.couples().stream()
                .filter(one -> !minorsOf(one).isEmpty())
                .findFirst()
                .orElseThrow();
        var child = minorsOf(couple).getFirst();
        var path = "/v1/me/children/" + child.id();
        assertThat(json(get(path, couple.mother())).get("nik").asString())
                .isEqualTo(child.nik().value());
        expect(get(path, HENDRA), 404, "not-found");
        expect(get("/v1/me/children/" + couple.father().id(), couple.mother()), 404, "not-found");
        assertThat(jdbc.sql("select count(*) from audit_entry where object_id = :child and reason = 'PARENT'")
                        .param("child", child.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void iSeeWhoLookedAtMeWhenWhyAndAtWhat() {
        var me = lookedAtByNobody(DemoPeople.couple().father());
        look(me, "{\"reason\":\"COUNTER\"}");
        look(me, "{\"caseId\":\"0198a000-0000-7000-8000-000000000778\"}");
        agencyCheck(me);
        var items = json(get("/v1/me/views", me)).get("items");
        assertThat(items.size()).isEqualTo(3);
        var agency = items.get(0);
        assertThat(agency.get("viewer").asString()).isEqualTo("AGENCY");
        assertThat(agency.get("office").asString()).isEqualTo("Dinas Kesehatan");
        assertThat(agency.get("purpose").asString()).isEqualTo("Pelayanan puskesmas");
        assertThat(agency.get("fields").toString()).isEqualTo("[\"NAME\"]");
        var officer = items.get(1);
        assertThat(officer.get("viewer").asString()).isEqualTo("OFFICER");
        assertThat(officer.get("role").asString()).isEqualTo("VERIFIER");
        assertThat(officer.get("office").asString()).isEqualTo("13.05");
        assertThat(officer.get("caseId").asString()).endsWith("778");
        assertThat(items.get(2).get("purpose").asString()).isEqualTo("COUNTER");
        assertThat(items.toString()).as("no officer is named").doesNotContain("officer-verifier");
    }

    @Test
    void aLongTrailHasPages() {
        var me = lookedAtByNobody(DemoPeople.couple().father());
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, reason, fields)
            select gen_random_uuid(), :me, 'old', 'VERIFIER', '13.05', now() - n * interval '1 day', 'COUNTER', 'NAME'
              from generate_series(1, 70) as n
            """).param("me", me.id()).update();
        var first = json(get("/v1/me/views", me));
        assertThat(first.get("items").size()).isEqualTo(50);
        var second = json(get("/v1/me/views?after=" + first.get("next").asString(), me));
        assertThat(second.get("items").size()).isEqualTo(20);
        assertThat(second.get("next").isNull()).isTrue();
        expect(get("/v1/me/views?after=" + first.get("next").asString(), HENDRA), 400, "invalid-cursor");
        expect(get("/v1/me/views?person=" + me.id(), HENDRA), 404, "not-found");
    }

    @Test
    void iTakeEverythingAway() {
        var me = lookedAtByNobody(DemoPeople.couple().mother());
        look(me, "{\"reason\":\"COUNTER\"}");
        var answer = get("/v1/me/export", me);
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
        assertThat(json(get("/v1/me/corrections", me)).get("items").size()).isEqualTo(1);
        expect(get(path, HENDRA), 404, "not-found");
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

    @ParameterizedTest
    @EnumSource(
            names = {"CITIZEN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForCitizensAlone(Role role) {
        for (var path : new String[] {"/v1/me/biodata", "/v1/me/family", "/v1/me/views", "/v1/me/export"})
            expect(
                    http.get()
                            .uri(path)
                            .header(HttpHeaders.AUTHORIZATION, TestTokens.officer(role, "13.05"))
                            .exchange(),
                    403,
                    "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me/biodata", "/v1/me/family", "/v1/me/views", "/v1/me/export", "/v1/me/corrections"})
    void needsAToken(String path) {
        expect(http.get().uri(path).exchange(), 401, "unauthenticated");
    }

    private static java.util.List<Resident> minorsOf(DemoPeople.Couple couple) {
        return DemoPeople.childrenOf(couple.mother()).stream()
                .filter(child -> child.ageOn(LocalDate.now()) < 16)
                .filter(child -> couple.household().members().stream()
                        .anyMatch(member -> member.resident().id().equals(child.id())))
                .toList();
    }

    /// Other tests look at everybody.
    private Resident lookedAtByNobody(Resident person) {
        for (var table : new String[] {"verification", "resident_view"})
            jdbc.sql("delete from " + table + " where resident_id = :person")
                    .param("person", person.id())
                    .update();
        return person;
    }

    private void look(Resident at, String body) {
        send(
                        HttpMethod.POST,
                        "/v1/residents/" + at.id() + "/views",
                        TestTokens.officer(Role.VERIFIER, "13.05"),
                        body,
                        null)
                .expectStatus()
                .isOk();
    }

    private void agencyCheck(Resident about) {
        jdbc.sql("""
            with agreed as (
                insert into agreement (id, agency_id, agency_name, number, purpose, fields, daily_quota, valid_from, valid_until)
                values (gen_random_uuid(), gen_random_uuid(), 'Dinas Kesehatan', 'PKS/' || gen_random_uuid(), 'Pelayanan puskesmas',
                        '{NAME}', 10, '2026-01-01', '2026-12-31') returning id)
            insert into verification (id, agreement_id, batch_id, checked_at, resident_id, compared, matched)
            select gen_random_uuid(), id, gen_random_uuid(), now() + interval '1 second', :person, 'NAME', '' from agreed
            """).param("person", about.id()).update();
    }

    private RestTestClient.ResponseSpec ask(Resident who, String key, String body) {
        return http.post()
                .uri("/v1/me/corrections")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.citizen(who.id()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec withdraw(Resident who, String path, @Nullable String version) {
        return send(HttpMethod.POST, path + "/withdrawal", TestTokens.citizen(who.id()), null, version);
    }

    private RestTestClient.ResponseSpec get(String path, Resident who) {
        return send(HttpMethod.GET, path, TestTokens.citizen(who.id()), null, null);
    }

    private RestTestClient.ResponseSpec send(
            HttpMethod method, String path, String authorization, @Nullable String body, @Nullable String version) {
        var request = http.method(method)
                .uri(java.net.URI.create(path))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .headers(headers -> {
                    if (version != null) headers.set(HttpHeaders.IF_MATCH, version);
                });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private static JsonNode json(RestTestClient.ResponseSpec answer) {
        return JSON.readTree(text(answer));
    }

    private static String text(RestTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private static void expect(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
