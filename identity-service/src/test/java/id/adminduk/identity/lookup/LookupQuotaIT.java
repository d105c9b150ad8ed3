package id.adminduk.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// promises.md S77: the thirty-first question of a minute, the sixth NIK of a day; a hit and a miss are told the same.
@RegistryTest
class LookupQuotaIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private String recover(String nik, String phone, String address) {
        var answer = http.post()
                .uri("/v1/accounts/recovery")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("nik", nik, "phone", phone))
                .exchange()
                .expectBody(Map.class)
                .returnResult();
        var body = answer.getResponseBody();
        var code = body == null ? null : body.get("code");
        return answer.getStatus().value() + (code == null ? "" : " " + code);
    }

    private static String stranger(int number) {
        return "137101410290%04d".formatted(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "resident"})
    void aPhoneAsksAboutFiveNiksADay(String sixth) {
        var phone = sixth.equals("stranger") ? "+6281299900001" : "+6281299900002";
        var address = sixth.equals("stranger") ? "198.51.100.1" : "198.51.101.1";
        for (int number = 1; number <= 5; number++)
            assertThat(recover(stranger(number), phone, address)).isEqualTo("202");
        var nik = sixth.equals("stranger")
                ? stranger(6)
                : DemoPeople.named("Hendra Saputra").nik().value();
        assertThat(recover(nik, phone, address)).isEqualTo("429 lookup-quota");
        assertThat(recover(stranger(3), phone, address))
                .as("one of the five again")
                .isEqualTo("202");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'lookup.quota-used-up'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void anAddressAsksThirtyTimesAMinute() {
        var answers = new ArrayList<String>();
        for (int number = 0; number < 31; number++)
            answers.add(recover(stranger(1), "+62812998%05d".formatted(number), "198.51.102.1"));
        var expected = new ArrayList<>(Collections.nCopies(30, "202"));
        expected.add("429 lookup-quota");
        assertThat(answers).isEqualTo(expected);
        assertThat(List.of(recover(stranger(1), "+6281299900003", "198.51.103.1")))
                .containsExactly("202");
    }
}
