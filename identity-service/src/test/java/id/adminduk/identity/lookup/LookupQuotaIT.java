package id.adminduk.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// promises.md S77: the thirty-first question of a minute, the sixth NIK of a day; a hit and a miss are told the same.
@RegistryTest
class LookupQuotaIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// `429 lookup-quota`: the status, and the code of a refusal.
    private String recover(String nik, String phone, String address) throws IOException, InterruptedException {
        var body = "{\"nik\": \"%s\", \"phone\": \"%s\"}".formatted(nik, phone);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/accounts/recovery"))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        var refused = answer.body().contains("\"code\":\"lookup-quota\"");
        return answer.statusCode() + (refused ? " lookup-quota" : "");
    }

    private static String stranger(int number) {
        return "137101410290%04d".formatted(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "resident"})
    void aPhoneAsksAboutFiveNiksADay(String sixth) throws Exception {
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
    void anAddressAsksThirtyTimesAMinute() throws Exception {
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
