package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Those who print cards and hand them out.
public final class CardDesk {
    private static final String DELIVERIES = "/v1/deliveries";

    private final Officer printer;
    private final Officer counter;
    private final Duration longest;

    public CardDesk(Officer printer, Officer counter, Duration longest) {
        this.printer = printer;
        this.counter = counter;
        this.longest = longest;
    }

    /// Prints the card of a case, if it waits for one.
    public boolean print(String application) {
        var waiting = of(printer, DELIVERIES + "/cards?limit=100", application);
        waiting.ifPresent(card -> printer.post(
                        DELIVERIES + "/cards/printed",
                        Map.of("cards", List.of(card.get("id").asString())))
                .require(200));
        return waiting.isPresent();
    }

    /// The delivery of a case that stands in this state.
    public String delivery(String application, String state) {
        var path = DELIVERIES + "?limit=100&state=" + state;
        return Patience.until("delivery in state " + state, longest, () -> of(counter, path, application))
                .get("id")
                .asString();
    }

    /// Somebody shows who they are and takes it along.
    public void handOut(String application) {
        var delivery = delivery(application, "READY_FOR_PICKUP");
        counter.post(DELIVERIES + "/" + delivery + "/pickup", Map.of("identityShown", true))
                .require(204);
    }

    private static Optional<JsonNode> of(Officer officer, String path, String application) {
        return officer.get(path)
                .require(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("applicationId").asString().equals(application))
                .findFirst();
    }
}
