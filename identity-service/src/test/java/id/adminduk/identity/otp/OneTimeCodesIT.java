package id.adminduk.identity.otp;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import id.adminduk.identity.otp.CodeDoors.Door;
import id.adminduk.identity.otp.CodeDoors.Place;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// S19 at every place that takes a code from a phone: once, five minutes, five tries (promises.md T10).
@WithSignIn
class OneTimeCodesIT {
    private static final Map<String, String> ON_PAGES =
            Map.of("otp-invalid", "Kode salah", "too-many-attempts", "Terlalu banyak percobaan");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void aCodeCountsOnce(Place place) {
        var door = open(place);
        assertThat(door.show().apply(door.code()).statusCode()).isIn(200, 204, 302);
        expectRefused(door.show().apply(door.code()), 401, "otp-invalid");
    }

    @ParameterizedTest
    @EnumSource
    void afterFiveWrongOnesTheRightOneIsTooLate(Place place) {
        var door = open(place);
        for (int i = 0; i < CodeTry.MOST_TRIES; i++) expectRefused(door.show().apply(door.wrong()), 401, "otp-invalid");
        var sixth = door.show().apply(door.code());
        expectRefused(sixth, 429, "too-many-attempts");
        assertThat(sixth.headers().firstValue("Retry-After")).contains("300");
    }

    @ParameterizedTest
    @EnumSource
    void anOldOneIsNone(Place place) {
        var door = open(place);
        jdbc.sql("update account_code set sent_at = sent_at - interval '6 minutes', expires_at = expires_at -"
                        + " interval '6 minutes'")
                .update();
        expectRefused(door.show().apply(door.code()), 401, "otp-invalid");
    }

    private Door open(Place place) {
        return new CodeDoors(browsers, citizens, people, jdbc).open(place);
    }

    /// A problem, or the page again with the reason on it.
    private static void expectRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        assertThat(answer.body()).contains(page ? Objects.requireNonNull(ON_PAGES.get(code)) : "\"" + code + "\"");
    }
}
