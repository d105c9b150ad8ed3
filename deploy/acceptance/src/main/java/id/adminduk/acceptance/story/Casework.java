package id.adminduk.acceptance.story;

import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.FilingCounter;
import id.adminduk.acceptance.people.Officer;
import java.time.Duration;
import java.util.Map;

/// A case from its draft to its documents: filed by the counter or a citizen, verified by one officer, approved by
/// another.
final class Casework {
    private final Cast cast;
    private final Teller teller;
    private final Duration longest;

    Casework(Cast cast, Teller teller, Duration longest) {
        this.cast = cast;
        this.teller = teller;
        this.longest = longest;
    }

    void atTheCounter(String what, String service, String nik, Map<String, Object> form) {
        var rina = cast.officer("petugas.nagari");
        var id = teller.step(
                what + ": the counter files " + service,
                () -> {
                    return new FilingCounter(rina).file(nik, service, form);
                },
                draft -> rina.read(draft).get("trackingNo").asString());
        decide(id);
        closed(rina, id);
    }

    void byTheCitizen(String what, String service, Citizen citizen, Map<String, Object> form) {
        var id = teller.step(
                what + " (" + service + ")",
                () -> {
                    var draft = citizen.openDraft(service);
                    var own = draft.get("id").asString();
                    citizen.fill(own, form, draft.get("version").asLong()).require(200);
                    citizen.submit(own).require(200);
                    return own;
                },
                own -> citizen.read(own).get("trackingNo").asString());
        decide(id);
        closed(cast.officer("budi.kabid"), id);
    }

    private void decide(String id) {
        teller.step(
                "one officer verifies, another approves",
                () -> {
                    cast.officer("siti.verifikator").verify(id).require(200);
                    return cast.officer("budi.kabid").approve(id).require(200).json();
                },
                moved -> moved.get("state").asString());
    }

    private void closed(Officer officer, String id) {
        teller.step(
                "the registry has changed and the case is closed",
                () -> officer.awaitState(id, "CLOSED", longest),
                shown -> "%d documents".formatted(shown.get("outputs").size()));
    }
}
