package id.adminduk.identity.otp;

import static id.adminduk.identity.Browser.json;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.People;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every place that takes a code sent to a phone, each ready for the code.
record CodeDoors(Browsers browsers, Citizens citizens, People people, JdbcClient jdbc) {
    enum Place {
        FIRST_CODE,
        RECOVERY,
        RECOVERY_PAGE,
        CHANGE_OLD_PHONE,
        CHANGE_NEW_PHONE,
        COUNTER_PHONE,
        INVITATION_PAGE
    }

    /// @param code the right one
    /// @param show what comes back for a code
    record Door(String code, Function<String, HttpResponse<String>> show) {
        String wrong() {
            return code.equals("000000") ? "000001" : "000000";
        }
    }

    private static final String PASSWORD = "sanjai balado di dapua 9";
    private static final String COUNTER = TestTokens.officer(Role.FRONT_OFFICE, "13.05.98", "counter-codes");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    Door open(Place place) {
        return switch (place) {
            case FIRST_CODE -> opening();
            case RECOVERY -> recovery();
            case RECOVERY_PAGE -> recoveryPage();
            case CHANGE_OLD_PHONE -> change(true);
            case CHANGE_NEW_PHONE -> change(false);
            case COUNTER_PHONE -> counter();
            case INVITATION_PAGE -> invitation();
        };
    }

    private Door opening() {
        var browser = browsers.open();
        var opened = browser.postJson("/v1/accounts", people.resident().opening(Citizens.PASSWORD));
        var id = json(opened).get("accountId").asString();
        return new Door(
                people.codeOf(UUID.fromString(id)),
                code -> browser.postJson("/v1/accounts/" + id + "/verification", "{\"code\": \"%s\"}".formatted(code)));
    }

    private Door recovery() {
        var browser = browsers.open();
        var citizen = citizens.withAccount();
        var asked = browser.postJson(
                "/v1/accounts/recovery",
                "{\"nik\": \"%s\", \"phone\": \"%s\"}"
                        .formatted(citizen.person().nik(), citizen.phone()));
        var path = "/v1/accounts/recovery/" + json(asked).get("recoveryId").asString();
        return new Door(
                people.codeSent(citizen.accountId(), "RECOVER", citizen.phone()),
                code -> browser.postJson(path, "{\"code\": \"%s\", \"password\": \"%s\"}".formatted(code, PASSWORD)));
    }

    private Door recoveryPage() {
        var browser = browsers.open();
        var citizen = citizens.withAccount();
        var page =
                browser.submit("/login/recovery", Map.of("nik", citizen.person().nik(), "phone", citizen.phone()));
        return new Door(
                people.codeSent(citizen.accountId(), "RECOVER", citizen.phone()),
                code -> setPassword(browser, page, "/login/recovery/password", code));
    }

    private Door change(boolean old) {
        var browser = browsers.open();
        var citizen = citizens.withAccount();
        var bearer = citizens.bearer(citizen);
        var phone = people.stranger().phone();
        var begun = browser.postJson(
                "/v1/me/phone-change", "{\"phone\": \"%s\"}".formatted(phone), "Authorization", bearer);
        var path = "/v1/me/phone-change/" + json(begun).get("changeId").asString();
        var toOld = people.codeSent(citizen.accountId(), "CHANGE_PHONE", citizen.phone());
        var toNew = people.codeSent(citizen.accountId(), "CHANGE_PHONE", phone);
        return new Door(
                old ? toOld : toNew,
                code -> browser.postJson(
                        path,
                        "{\"oldPhoneCode\": \"%s\", \"newPhoneCode\": \"%s\"}"
                                .formatted(old ? code : toOld, old ? toNew : code),
                        "Authorization",
                        bearer));
    }

    private Door counter() {
        var browser = browsers.open();
        var citizen = citizens.withAccount();
        var phone = people.stranger().phone();
        var path = "/v1/accounts/assisted/phone-changes";
        var begun = browser.postJson(
                path,
                """
                {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "phone": "%s"}
                """.formatted(citizen.person().nik(), citizen.person().kkNumber(), People.BORN, phone),
                "Authorization",
                COUNTER,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var change = path + "/" + json(begun).get("changeId").asString();
        return new Door(
                people.codeSent(citizen.accountId(), "CHANGE_PHONE", phone),
                code -> browser.postJson(change, "{\"code\": \"%s\"}".formatted(code), "Authorization", COUNTER));
    }

    private Door invitation() {
        var browser = browsers.open();
        people.resident(); // and with it the regions
        var phone = people.stranger().phone();
        var userName = "kode." + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var proposed = browser.postJson(
                "/v1/officers",
                """
                {"userName": "%s", "name": "Rina", "phone": "%s", "roles": ["VERIFIER"], "region": "13.05", "reason": "Pegawai baru"}
                """.formatted(userName, phone),
                "Authorization",
                TestTokens.officer(Role.ADMIN, "13.05", "codes-ani"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        var proposal = jdbc.sql("select id from officer_proposal where officer_id = :id")
                .param("id", UUID.fromString(json(proposed).get("id").asString()))
                .query(UUID.class)
                .single();
        browser.postJson(
                "/v1/officers/proposals/" + proposal + "/confirmation",
                "",
                "Authorization",
                TestTokens.officer(Role.ADMIN, "13.05", "codes-budi"));
        var page = browser.submit("/login/invitation", Map.of("username", userName));
        return new Door(
                people.codeSent(UUID.fromString(first(ID, page.body())), "INVITE", phone),
                code -> setPassword(browser, page, "/login/invitation/password", code));
    }

    private static HttpResponse<String> setPassword(
            Browser browser, HttpResponse<String> page, String path, String code) {
        return browser.postForm(
                path,
                Map.of(
                        "id",
                        first(ID, page.body()),
                        "_csrf",
                        first(CSRF, page.body()),
                        "code",
                        code,
                        "password",
                        PASSWORD));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError("not on the page");
        return found.group(1);
    }
}
