package id.adminduk.acceptance.cases;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.life.CardPost;
import id.adminduk.acceptance.people.FilingCounter;
import id.adminduk.acceptance.people.Officer;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.Teller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The head of a family dies. His widow reports it at the counter of the nagari; korong and nagari vouch for it,
/// because
/// the office wants them to; two officers decide; the family has a new head.
final class DeathOfAHead {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String SETTINGS = "/v1/services/DEATH/settings";

    private final Cast cast;
    private final Teller teller;
    private final String phone = Families.newPhone();

    DeathOfAHead(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
    }

    void tell() {
        var couple = cast.families().near("13.05.01.2001");
        var before = endorsedBy(List.of("KORONG", "NAGARI"));
        try {
            var id = teller.step(
                    "his widow reports it at the counter, which looks at the originals",
                    () -> new FilingCounter(cast.officer("petugas.nagari"))
                            .file(
                                    couple.motherNik(),
                                    "DEATH",
                                    CaseForms.death(couple.fatherNik(), Families.today(), phone)),
                    filed -> stateOf(filed) + ", " + trackingNo(filed));
            confirm(id, "wali.korong", "the korong vouches for it");
            confirm(id, "wali.nagari", "the nagari vouches for it");
            decide(id);
        } finally {
            endorsedBy(before);
        }
        var card = teller.step(
                        "the new family card comes by message",
                        () -> new CardPost(cast.platform(), cast.lettersTo(phone), LONG).next(1),
                        found -> found.getFirst().number())
                .getFirst();
        teller.check("she is its head, a widow, and he is on it no more", () -> {
            unless(!card.has(couple.fatherNik()), "he is still on it");
            unless(
                    card.has(couple.motherNik()) && card.shows("Cerai Mati"),
                    card.lines().toString());
            return "KK " + card.number();
        });
    }

    /// What was asked before.
    private List<String> endorsedBy(List<String> steps) {
        var admin = cast.officer("admin.dukcapil");
        return teller.step(
                "the office asks for " + (steps.isEmpty() ? "nobody" : String.join(" and ", steps))
                        + " to vouch for a death",
                () -> {
                    var now = admin.get(SETTINGS).require(200).json();
                    var wanted = Map.of("offered", true, "endorsementSteps", steps);
                    admin.change("PUT", SETTINGS, wanted, now.get("version").asLong())
                            .require(200);
                    return now.get("endorsementSteps")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
                },
                _ -> "no deployment");
    }

    private void confirm(String id, String userName, String what) {
        var endorser = cast.officer(userName);
        teller.step(
                what,
                () -> {
                    var asked = endorser.get("/v1/endorsements?limit=100")
                            .require(200)
                            .json()
                            .get("items");
                    var mine = asked.valueStream()
                            .filter(one -> one.get("service").asString().equals("DEATH"))
                            .toList()
                            .getLast();
                    return endorser.change(
                                    "POST",
                                    "/v1/endorsements/" + mine.get("id").asString() + "/confirmation",
                                    Map.of(),
                                    mine.get("version").asLong())
                            .require(200)
                            .json();
                },
                said -> said.get("step").asString() + " " + said.get("state").asString() + ", case " + stateOf(id));
    }

    private void decide(String id) {
        Officer siti = cast.officer("siti.verifikator");
        teller.step(
                "one officer verifies, another approves, the registry changes",
                () -> {
                    siti.verify(id).require(200);
                    cast.officer("budi.kabid").approve(id).require(200);
                    return siti.awaitState(id, "CLOSED", LONG);
                },
                shown -> shown.get("state").asString());
    }

    private String stateOf(String id) {
        return cast.officer("siti.verifikator").read(id).get("state").asString();
    }

    private String trackingNo(String id) {
        return cast.officer("siti.verifikator").read(id).get("trackingNo").asString();
    }
}
