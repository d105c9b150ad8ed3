package id.adminduk.application.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api.Answer;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// Complaints and the people who make and answer them.
abstract class ComplaintCases extends RunningService {
    static final String TEXT = "Petugas di loket dua meminta uang rokok";

    final String operator = TestTokens.officer(Role.OPERATOR, "13.05", "officer-dasbor");
    final String auditor = TestTokens.officer(Role.AUDITOR, "13.05", "officer-inspektorat");

    @BeforeEach
    void anotherDayForThisAddress() {
        jdbc.sql("delete from complaint_address").update();
    }

    final Answer complain(String category, String token) {
        var answer = api.create("/v1/complaints", token, request(category));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    static Map<String, Object> request(String category) {
        return Map.of("category", category, "text", TEXT, "region", NAGARI, "phone", "081234567899");
    }

    final Answer follow(Answer receipt) {
        return api.create("/v1/complaints/status", "", credentials(receipt));
    }

    static Map<String, String> credentials(Answer receipt) {
        return Map.of("number", receipt.text("/number"), "pin", receipt.text("/pin"));
    }

    static Map<String, String> with(Answer receipt, String name, String value) {
        var body = new HashMap<>(credentials(receipt));
        body.put(name, value);
        return body;
    }

    /// With the version it has now.
    final Answer step(String id, String step, String token, Object body) {
        var version = jdbc.sql("select version from complaint where id = :id")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single();
        return api.change("POST", "/v1/complaints/" + id + "/" + step, token, "\"v" + version + "\"", body);
    }

    final String all(String path, String token) {
        var items = new StringBuilder();
        var next = "";
        do {
            var page = api.get(path + next, token).body();
            items.append(page.at("/items"));
            next = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!next.isEmpty());
        return items.toString();
    }

    static void done(Answer answer) {
        assertThat(answer.status())
                .as(answer.response().uri() + " " + answer.response().body())
                .isBetween(200, 204);
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status())
                .as(answer.response().uri() + " " + answer.response().body())
                .isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
