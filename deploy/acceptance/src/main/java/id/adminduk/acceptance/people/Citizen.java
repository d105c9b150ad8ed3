package id.adminduk.acceptance.people;

import id.adminduk.acceptance.birth.Couple;
import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.http.Web;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A father with a telephone: opens an account, asks for his child's akta, and follows it.
public final class Citizen {
    private final URI platform;
    private final Identity identity;
    private final String phone;
    private final String password = "jalan panjang " + UUID.randomUUID();
    private final Web web;
    private String bearer = "";

    /// What opens an account: the facts of a KTP-el and a family card.
    public record Identity(String nik, String kkNumber, LocalDate birthDate) {}

    public Citizen(URI platform, Couple family, String phone) {
        this(platform, new Identity(family.fatherNik(), family.kkNumber(), family.fatherBorn()), phone);
    }

    public Citizen(URI platform, Identity identity, String phone) {
        this.platform = platform;
        this.identity = identity;
        this.phone = phone;
        this.web = new Web(platform);
    }

    public Letters letters() {
        return new Letters(platform, phone);
    }

    public String openAccount() {
        return open(identity.kkNumber());
    }

    /// Somebody who guesses the family card's number learns nothing: the answer looks the same.
    public String openAccountWithWrongCard() {
        return open("1305170509229999");
    }

    private String open(String kkNumber) {
        var facts = Map.of(
                "nik", identity.nik(),
                "kkNumber", kkNumber,
                "birthDate", identity.birthDate().toString(),
                "phone", phone,
                "password", password);
        return web.json("POST", "/v1/accounts", facts)
                .require(202)
                .json()
                .get("accountId")
                .asString();
    }

    public Answer confirm(String account, String code) {
        return web.json("POST", "/v1/accounts/%s/verification".formatted(account), Map.of("code", code));
    }

    public void signIn() {
        bearer = "Bearer " + SignIn.token(platform, "warga-web", phone, password);
    }

    public String bearer() {
        return bearer;
    }

    public JsonNode me() {
        return get("/v1/me").require(200).json();
    }

    public Answer get(String path) {
        return web.get(path, "Authorization", bearer);
    }

    public JsonNode family() {
        return get("/v1/me/family").require(200).json();
    }

    public JsonNode openDraft() {
        return openDraft("BIRTH");
    }

    public JsonNode openDraft(String service) {
        return web.json(
                        "POST",
                        "/v1/applications",
                        Map.of("service", service),
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .require(201)
                .json();
    }

    public Answer fill(String id, Object form, long version) {
        return change("PUT", id, "form", form, version);
    }

    public Answer attach(String id, String requirement, String name, String type, byte[] file) {
        return web.upload(
                "/v1/applications/%s/attachments".formatted(id),
                Map.of("requirement", requirement),
                name,
                type,
                file,
                "Authorization",
                bearer);
    }

    public Answer submit(String id) {
        return web.json(
                "POST",
                "/v1/applications/%s/submission".formatted(id),
                Map.of(),
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    public Answer submitAgain(String id) {
        return change(
                "POST", id, "resubmission", Map.of(), read(id).get("version").asLong());
    }

    /// Something about a case, in place of what was seen.
    public Answer choose(String id, String what, Object wish, long version) {
        return change("PUT", id, what, wish, version);
    }

    public Answer post(String path, Object body) {
        return web.json(
                "POST",
                path,
                body,
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Answer change(String method, String id, String what, Object body, long version) {
        return web.json(
                method,
                "/v1/applications/%s/%s".formatted(id, what),
                body,
                "Authorization",
                bearer,
                "If-Match",
                "\"v%d\"".formatted(version));
    }

    public JsonNode read(String id) {
        return get("/v1/applications/" + id).require(200).json();
    }

    public JsonNode awaitState(String id, String state, Duration longest) {
        return Patience.until(
                "state " + state,
                longest,
                () -> Optional.of(read(id))
                        .filter(shown -> shown.get("state").asString().equals(state)));
    }

    /// Follows the case with the receipt alone, as a grandmother without an account would.
    public JsonNode track(String trackingNo, String pin) {
        return new Web(platform)
                .json("POST", "/v1/tracking", Map.of("trackingNo", trackingNo, "pin", pin))
                .require(200)
                .json();
    }

    /// The form behind the link in the message, filled in with this PIN.
    public static Answer download(URI platform, Letters.Download letter, String pin) {
        var link = URI.create(letter.link());
        var visitor = new Web(platform);
        var page = visitor.get(link.getPath()).require(200);
        Unexpected.unless(page.header("Content-Type").startsWith("text/html"), "the link opens no page");
        return visitor.form(link.getPath(), Map.of("pin", pin));
    }
}
