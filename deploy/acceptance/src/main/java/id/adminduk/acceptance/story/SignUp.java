package id.adminduk.acceptance.story;

import id.adminduk.acceptance.life.Pair.Single;
import id.adminduk.acceptance.people.Citizen;
import java.time.Duration;

/// Somebody opens an account and signs in.
public final class SignUp {
    private SignUp() {}

    /// Tells the four steps.
    public static Citizen of(Single person, String phone, Cast cast, Teller teller, Duration longest) {
        var facts = new Citizen.Identity(person.nik(), person.kkNumber(), person.birthDate());
        var citizen = new Citizen(cast.platform(), facts, phone);
        var account = teller.step("he opens an account", citizen::openAccount, id -> "202 " + id);
        var code =
                teller.step("a code comes by message", () -> citizen.letters().code(longest), _ -> "6 digits");
        teller.step("he confirms it", () -> citizen.confirm(account, code).require(204), _ -> "204");
        teller.step(
                "he signs in: authorization code, PKCE, the real form",
                () -> {
                    citizen.signIn();
                    return citizen.me();
                },
                me -> me.get("name").asString());
        return citizen;
    }
}
