package id.adminduk.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.crypto.FieldCipher;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// S18: whoever is known and whoever is not get the same answer at every door that strangers stand at.
@WithSignIn
class KnownOrNotIT {
    private static final String WRONG = "salah sekali 123";

    /// What somebody types: whose name, NIK and phone.
    record Typed(String officer, String invited, People.Person person) {}

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> doors() {
        return Stream.of(
                door("the password of an officer", (browser, who) -> browser.signIn(who.officer(), WRONG)),
                door(
                        "the password of a citizen",
                        (browser, who) -> browser.signIn(who.person().phone(), WRONG)),
                door(
                        "an account",
                        (browser, who) ->
                                browser.postJson("/v1/accounts", who.person().opening(Citizens.PASSWORD))),
                door(
                        "a recovery",
                        (browser, who) -> browser.postJson(
                                "/v1/accounts/recovery",
                                "{\"nik\": \"%s\", \"phone\": \"%s\"}"
                                        .formatted(
                                                who.person().nik(), who.person().phone()))),
                door(
                        "a recovery's page",
                        (browser, who) -> browser.submit(
                                "/login/recovery",
                                Map.of(
                                        "nik",
                                        who.person().nik(),
                                        "phone",
                                        who.person().phone()))),
                door(
                        "an invitation's page",
                        (browser, who) -> browser.submit("/login/invitation", Map.of("username", who.invited()))));
    }

    private static Arguments door(String name, BiFunction<Browser, Typed, HttpResponse<String>> knock) {
        return Arguments.of(name, knock);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void getTheSameAnswer(String name, BiFunction<Browser, Typed, HttpResponse<String>> knock) {
        var known =
                new Typed("siti.verifikator", invited(), citizens.withAccount().person());
        var unknown = new Typed("tidak.dikenal", "tidak.diundang", people.stranger());
        var one = knock.apply(browsers.open(), known);
        var other = knock.apply(browsers.open(), unknown);
        assertThat(shape(other)).isEqualTo(shape(one));
    }

    /// Status, headers and body without what is new in every answer.
    private static String shape(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().matches("(?i)date|x-request-id|content-length|set-cookie"))
                .map(header -> header.getKey() + header.getValue())
                .sorted()
                .toList();
        var body = answer.body()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an id")
                .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1");
        return answer.statusCode() + " " + headers + " " + body;
    }

    private String invited() {
        var id = UUID.randomUUID();
        var name = "diundang." + id.toString().replaceAll("[^a-f]", "");
        jdbc.sql("""
            insert into officer (id, user_name, name, roles, region_code, created_at, state, invited_at, phone_sealed)
            select :id, :name, 'Petugas Baru', roles, region_code, now(), 'INVITED', now(), :phone
              from officer where user_name = 'siti.verifikator'
            """)
                .param("id", id)
                .param("name", name)
                .param("phone", cipher.seal("officer", "phone_sealed", id, "+6281200066002"))
                .update();
        return name;
    }
}
