package id.adminduk.application.prefill;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// A form is shown with what the registry knows of the applicant in it, and asks only for the rest.
class PrefillIT extends RunningService {
    private static final String KNOWN = "/internal/applicants/known";
    private static final String NIK = "1305014403700002";
    private static final String KK = "1305011404180001";

    @BeforeEach
    void theRegistryKnowsAWoman() {
        known("FEMALE", "");
    }

    private void known(String sex, String children) {
        var answer = """
            {"personId": "%s", "self": {"nik": "%s", "name": "ROSNAH", "birthDate": "1970-03-04"}, "sex": "%s",
             "phone": "+6281234567890",
             "home": {"kkNumber": "%s", "region": "13.05.01.2001", "street": "Jalan Raya", "rt": "001", "rw": "002",
                      "korong": "Pasa", "postalCode": "25581"},
             "minorChildren": [%s]}
            """.formatted(citizenId, NIK, sex, KK, children);
        IDENTITY.stubFor(post(urlEqualTo(KNOWN))
                .withRequestBody(equalToJson("{\"personId\": \"" + citizenId + "\"}", true, true))
                .willReturn(okJson(answer)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "NAME,/person/nik," + NIK,
        "NAME,/contact/phone,+6281234567890",
        "KK-LOST,/card," + KK,
        "ADOPT,/adoptiveCard," + KK,
        "MOVE-IN-REG,/people/0/nik," + NIK,
        "MARRY,/wife/nik," + NIK,
        "KIA-NEW,/parent/nik," + NIK,
        "STILL,/mother/nik," + NIK,
        "BIRTH,/mother/nik," + NIK,
        "BIRTH,/mother/kkNumber," + KK,
        "BIRTH,/reporter/name,ROSNAH",
    })
    void whatTheRegistryKnowsIsNotAsked(String service, String pointer, String value) {
        var id = open(service);
        var answer = api.get("/v1/applications/" + id + "/prefill", citizen);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/form" + pointer)).isEqualTo(value);
        assertThat(answer.body().at("/filled").toString()).contains("\"" + pointer + "\"");
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(change("PUT", id, "/form", citizen, answer.body().at("/form").toString())
                        .status())
                .isEqualTo(200); // a draft takes it as it is
    }

    @Test
    void aManIsTheHusbandAndWhatWasFilledInStays() {
        known("MALE", "");
        var id = open("MARRY");
        var own = "{\"contact\": {\"phone\": \"+6281111111111\"}}";
        assertThat(change("PUT", id, "/form", citizen, own).status()).isEqualTo(200);
        var answer = api.get("/v1/applications/" + id + "/prefill", citizen);
        assertThat(answer.text("/form/husband/nik")).isEqualTo(NIK);
        assertThat(answer.body().at("/form/wife").isMissingNode()).isTrue();
        assertThat(answer.text("/form/contact/phone")).isEqualTo("+6281111111111");
        assertThat(answer.body().at("/filled").toString()).doesNotContain("/contact/phone");
    }

    @Test
    void anOnlyChildIsFilledInAndSeveralAreAChoice() {
        var one = "{\"nik\": \"1305011203150003\", \"name\": \"DINI\", \"birthDate\": \"2015-03-12\"}";
        var two = "{\"nik\": \"1305015203180004\", \"name\": \"RARA\", \"birthDate\": \"2018-03-12\"}";
        known("FEMALE", one);
        var id = open("KIA-517");
        assertThat(api.get("/v1/applications/" + id + "/prefill", citizen).text("/form/child/nik"))
                .isEqualTo("1305011203150003");
        known("FEMALE", one + "," + two);
        var answer = api.get("/v1/applications/" + id + "/prefill", citizen);
        assertThat(answer.body().at("/form/child").isMissingNode()).isTrue();
        assertThat(answer.body().at("/children").size()).isEqualTo(2);
    }

    @Test
    void onlyADraftAndOnlyForWhoFillsItIn() {
        var id = open("NAME");
        var path = "/v1/applications/" + id + "/prefill";
        assertThat(api.get(path, TestTokens.citizen(UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(api.get(path, counter).status()).isEqualTo(404);
        assertThat(api.get(path, "").status()).isEqualTo(401);
        var filed = submitted();
        assertThat(api.get("/v1/applications/" + filed + "/prefill", citizen).code())
                .isEqualTo("illegal-transition");
        IDENTITY.stubFor(post(urlEqualTo(KNOWN)).willReturn(aResponse().withStatus(503)));
        assertThat(api.get(path, citizen).code()).isEqualTo("registry-unavailable");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"CITIZEN", "FRONT_OFFICE", "SERVICE"})
    void nobodyElseAsks(Role role) {
        assertThat(api.get("/v1/applications/" + UUID.randomUUID() + "/prefill", TestTokens.officer(role, NAGARI))
                        .status())
                .isEqualTo(403);
    }

    private UUID open(String service) {
        return api.create("/v1/applications", citizen, Map.of("service", service))
                .id();
    }
}
