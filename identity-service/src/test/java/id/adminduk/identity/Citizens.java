package id.adminduk.identity;

import static id.adminduk.identity.Browser.json;

import id.adminduk.identity.People.Person;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Residents who have opened an account through the public doors.
@TestComponent
public class Citizens {
    public static final String PASSWORD = "kopi talua di pasa 7";

    private final People people;
    private final Browsers browsers;

    public record Citizen(UUID accountId, Person person) {
        public String phone() {
            return person.phone();
        }
    }

    Citizens(People people, Browsers browsers) {
        this.people = people;
        this.browsers = browsers;
    }

    public Citizen withAccount() {
        return withAccount(people.resident());
    }

    public Citizen withAccount(Person person) {
        var browser = browsers.open();
        var opened = browser.postJson("/v1/accounts", person.opening(PASSWORD));
        var id = UUID.fromString(json(opened).get("accountId").asString());
        var verified = browser.postJson(
                "/v1/accounts/" + id + "/verification", "{\"code\": \"%s\"}".formatted(people.codeOf(id)));
        if (verified.statusCode() != 204) throw new AssertionError("not opened: " + verified.body());
        return new Citizen(id, person);
    }

    /// A ready Authorization header.
    public String bearer(Citizen citizen) {
        var tokens = browsers.open().tokens("warga-web", citizen.phone(), PASSWORD);
        return "Bearer " + tokens.get("access_token").asString();
    }
}
