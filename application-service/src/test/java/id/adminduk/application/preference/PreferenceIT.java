package id.adminduk.application.preference;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceIT extends RunningService {
    private static final String PATH = "/v1/notifications/preferences";

    @Test
    void beforeAnythingWasChosenTheOfficesOwnHold() {
        var standard = api.get(PATH, citizen);
        assertThat(standard.status()).isEqualTo(200);
        assertThat(standard.etag()).isEqualTo("\"v0\"");
        assertThat(standard.text("/language")).isEqualTo("both");
        assertThat(standard.text("/quietFrom")).startsWith("21:00");
        assertThat(standard.body().at("/channels")).hasSize(4);
    }

    @Test
    void aChoiceIsKeptUnderItsVersion() {
        var first = put("\"v0\"", List.of("SMS"), "id");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.etag()).isEqualTo("\"v1\"");
        assertThat(put("\"v0\"", List.of("EMAIL"), "en").status()).isEqualTo(412);
        assertThat(put("", List.of("EMAIL"), "en").status()).isEqualTo(428);
        assertThat(put("\"v1\"", List.of(), "en").etag()).isEqualTo("\"v2\"");
        assertThat(api.get(PATH, citizen).text("/language")).isEqualTo("en");
        assertThat(api.get(PATH, TestTokens.citizen(UUID.randomUUID())).etag()).isEqualTo("\"v0\"");
    }

    @Test
    void aVersionNobodyHasSeenIsRefused() {
        assertThat(put("\"v7\"", List.of("SMS"), "id").status()).isEqualTo(412);
        assertThat(api.get(PATH, citizen).etag()).isEqualTo("\"v0\"");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, 422, channels-invalid", "SMS;SMS, 422, channels-invalid", "PIGEON, 422, ''"})
    void onlyDifferentWaysThatExist(String channels, int status, String code) {
        var answer = put("\"v0\"", List.of(channels.split(";")), "id");
        assertThat(answer.status()).isEqualTo(status);
        if (!code.isEmpty()) assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void officersAndStrangersHaveNone() {
        assertThat(api.get(PATH, verifier).status()).isEqualTo(403);
        assertThat(api.get(PATH, TestTokens.officer(Role.ADMIN, "13.05", "officer-ida"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(PATH, "").status()).isEqualTo(401);
    }

    private Api.Answer put(String etag, List<String> channels, String language) {
        var chosen = Map.of("channels", channels, "language", language, "quietFrom", "22:00", "quietUntil", "05:00");
        return api.change("PUT", PATH, citizen, etag, chosen);
    }
}
