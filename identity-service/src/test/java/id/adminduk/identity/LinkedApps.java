package id.adminduk.identity;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/// Programs of a nagari, registered by the office.
public final class LinkedApps {
    public static final String NAME = "Lumbung Nagari";
    public static final String PUBLISHER = "Nagari Lubuk Alung";

    private LinkedApps() {}

    public static String register(Browser browser, String... scopes) {
        var id = "nagari-" + UUID.randomUUID().toString().substring(0, 13);
        var answer = put(browser, id, request(Browser.CALLBACK, scopes), TestTokens.officer(Role.ADMIN, "13.05"));
        if (answer.statusCode() != 204) throw new AssertionError("not registered: " + answer.body());
        return id;
    }

    public static HttpResponse<String> put(Browser browser, String id, String json, String bearer) {
        return browser.send("PUT", "/v1/clients/" + id, BodyPublishers.ofString(json), bearer);
    }

    public static String request(String redirect, String... scopes) {
        return """
            {"name": "%s", "publisher": "%s", "redirectUris": ["%s"], "scopes": ["%s"]}
            """.formatted(NAME, PUBLISHER, redirect, String.join("\", \"", scopes));
    }
}
