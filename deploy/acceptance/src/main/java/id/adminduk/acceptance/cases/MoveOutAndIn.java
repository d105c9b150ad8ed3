package id.adminduk.acceptance.cases;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.life.CardPost;
import id.adminduk.acceptance.life.FamilyCard;
import id.adminduk.acceptance.life.NewName;
import id.adminduk.acceptance.people.FilingCounter;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.Teller;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// A son leaves for Padang with a letter; a man of Padang arrives with his.
final class MoveOutAndIn {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String PADANG = "13.71.01.1001";

    private final Cast cast;
    private final Teller teller;

    MoveOutAndIn(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
    }

    void tell() {
        var leaver = cast.pairs().next().groom();
        var phone = Families.newPhone();
        through(
                "he asks for the letter to move to Padang",
                leaver.nik(),
                "MOVE-OUT",
                CaseForms.moveOut(leaver.nik(), PADANG, phone));
        teller.check("his parents' family card no longer shows him", () -> {
            var card = cardFor(phone);
            unless(!card.has(leaver.nik()), "he is still on it");
            return "KK %s, %d people".formatted(card.number(), card.niks().size());
        });
        arrive(cast.pairs().next().bride().nik());
    }

    private void arrive(String helper) {
        var newcomer =
                "137101040375%04d".formatted(1 + ThreadLocalRandom.current().nextInt(9998));
        var letter = "SKPWNI/1371/%s/%04d"
                .formatted(
                        Families.today().format(DateTimeFormatter.ofPattern("ddMMyyyy")),
                        1 + ThreadLocalRandom.current().nextInt(9998));
        var phone = Families.newPhone();
        var form = CaseForms.moveIn(newcomer, "Sutan " + NewName.any(), letter, phone);
        through("a man of Padang arrives with his letter", helper, "MOVE-IN", form);
        teller.check("his own family card shows him with the number he came with", () -> {
            var card = cardFor(phone);
            unless(card.has(newcomer), card.lines().toString());
            unless(card.shows("Jalan Pasie Laweh 9"), "another address");
            return "KK " + card.number();
        });
        teller.check("the same letter does not let anybody in twice", () -> {
            var second = file(helper, "MOVE-IN", form);
            cast.officer("siti.verifikator").verify(second).require(200);
            cast.officer("budi.kabid").approve(second).require(200);
            var back = cast.officer("budi.kabid").awaitState(second, "RETURNED", LONG);
            return back.get("state").asString() + ": " + back.get("reasons");
        });
    }

    private void through(String what, String nik, String service, Map<String, Object> form) {
        teller.step(
                what + " (" + service + ")",
                () -> {
                    var id = file(nik, service, form);
                    cast.officer("siti.verifikator").verify(id).require(200);
                    cast.officer("budi.kabid").approve(id).require(200);
                    return cast.officer("budi.kabid").awaitState(id, "CLOSED", LONG);
                },
                shown -> shown.get("state").asString());
    }

    private String file(String nik, String service, Map<String, Object> form) {
        return new FilingCounter(cast.officer("petugas.nagari")).file(nik, service, form);
    }

    private FamilyCard cardFor(String phone) {
        return new CardPost(cast.platform(), cast.lettersTo(phone), LONG)
                .next(1)
                .getFirst();
    }
}
