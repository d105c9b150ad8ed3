package id.adminduk.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A card from the printer to a counter, and from there to its owner.
class PickupIT extends CardCases {

    @Test
    void aCaseEndsWhenItsCardIsInTheHandsOfItsOwner() {
        var id = registered(approvedCase());
        assertThat(printed(id)).isNotNull();
        assertThat(state(id)).isEqualTo("READY_FOR_PICKUP");
        var delivery = deliveryOf(id);
        var receipt = api.get("/v1/applications/" + id, counter);
        assertThat(receipt.text("/state")).isEqualTo("READY_FOR_PICKUP");
        done(pickup(delivery, office, Map.of("pin", pinOf(delivery))));
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(history(id)).endsWith("REGISTER", "MAKE_READY", "HAND_OVER", "CLOSE");
        event("ready-for-pickup", id);
        event("delivered", id);
        event("closed", id);
        assertThat(newsOf(delivery)).isEqualTo(2); // ready, handed over
        var moved = events.next("adminduk.service-desk", "adminduk.service-desk.delivery-moved.v1", delivery);
        var told = new String(moved.data(), StandardCharsets.UTF_8);
        assertThat(told).doesNotContain(id.toString());
        EventSamples.assertMatches(moved.type(), JSON.readTree(told));
    }

    @Test
    void whoHasNoPinShowsWhoTheyAre() {
        var id = registered(approvedCase());
        var delivery = printed(id);
        refused(pickup(delivery, office, Map.of()), 422, "validation-failed");
        refused(pickup(delivery, office, Map.of("pin", "123456", "identityShown", true)), 422, "validation-failed");
        done(pickup(delivery, office, Map.of("identityShown", true)));
        refused(pickup(delivery, office, Map.of("identityShown", true)), 409, "delivery-not-there");
        assertThat(jdbc.sql("select reason from delivery_event where delivery_id = :id and step = 'HAND_OVER'")
                        .param("id", delivery)
                        .query(String.class)
                        .single())
                .isEqualTo("IDENTITY_SHOWN");
    }

    @Test
    void guessingPinsStopsAtFive() {
        var delivery = printed(registered(approvedCase()));
        var pin = pinOf(delivery);
        var wrong = pin.equals("000000") ? "000001" : "000000";
        for (int each = 0; each < 5; each++)
            refused(pickup(delivery, office, Map.of("pin", wrong)), 403, "delivery-pin-wrong");
        refused(pickup(delivery, office, Map.of("pin", pin)), 403, "delivery-pin-wrong");
        assertThat(whereIs(delivery)).isEqualTo("READY_FOR_PICKUP");
        done(pickup(delivery, office, Map.of("identityShown", true)));
    }

    @Test
    void twentyAtOnceAreOneHandOver() {
        var id = registered(approvedCase());
        var delivery = printed(id);
        var statuses = IntStream.range(0, 20)
                .parallel()
                .map(_ ->
                        pickup(delivery, office, Map.of("identityShown", true)).status())
                .boxed()
                .toList();
        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
        assertThat(history(id)).filteredOn("HAND_OVER"::equals).hasSize(1);
    }

    @Test
    void printedTwiceIsPrintedOnce() {
        var id = registered(approvedCase());
        assertThat(print(id).body().at("/printed").asInt()).isEqualTo(1);
        assertThat(print(id).body().at("/printed").asInt()).isZero();
        assertThat(newsOf(deliveryOf(id))).isEqualTo(1);
    }

    @Test
    void aSpoiledCardIsPrintedAgainUnderAnotherPin() {
        var id = registered(approvedCase());
        var delivery = printed(id);
        var misprint = "/v1/deliveries/cards/" + card(id) + "/misprint";
        done(api.create(misprint, printer, Map.of("reason", "CHIP_FAULTY")));
        assertThat(whereIs(delivery)).isEqualTo("PRINTING");
        refused(pickup(delivery, office, Map.of("identityShown", true)), 409, "delivery-not-there");
        done(api.create(misprint, printer, Map.of("reason", "PRINT_FAULTY"))); // and once more before it succeeds
        printed(id);
        assertThat(whereIs(delivery)).isEqualTo("READY_FOR_PICKUP");
        assertThat(jdbc.sql("select misprints from card_order where id = :id")
                        .param("id", card(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        done(pickup(delivery, office, Map.of("identityShown", true)));
        assertThat(state(id)).isEqualTo("CLOSED");
        refused(api.create(misprint, printer, Map.of("reason", "CHIP_FAULTY")), 409, "delivery-not-there");
    }

    @Test
    void thePrinterSeesTheCardsOfItsAreaAndWhoseTheyAre() {
        var id = registered(approvedCase());
        var order = card(id).toString();
        assertThat(allCards("13.05")).contains(order);
        assertThat(allCards("13.05.02")).doesNotContain(order);
        var shown = api.get("/v1/deliveries/cards/" + order, printer);
        assertThat(shown.text("/nik")).hasSize(16);
        assertThat(shown.text("/card/kind")).isEqualTo("KTP_EL");
        var elsewhere = TestTokens.officer(Role.CARD_PRINTER, "13.05.02", "officer-jauh");
        refused(api.get("/v1/deliveries/cards/" + order, elsewhere), 404, "not-found");
        refused(
                api.create("/v1/deliveries/cards/printed", elsewhere, Map.of("cards", List.of(order))),
                404,
                "not-found");
        printed(id);
        assertThat(allCards("13.05")).doesNotContain(order);
    }

    private List<String> allCards(String area) {
        var token = TestTokens.officer(Role.CARD_PRINTER, area, "officer-cetak");
        var ids = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = api.get("/v1/deliveries/cards?limit=2" + next, token).body();
            page.at("/items").forEach(item -> ids.add(item.at("/id").asString()));
            next = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!next.isEmpty());
        return ids;
    }

    @Test
    void countersSeeWhatLiesInTheirArea() {
        var delivery = printed(registered(approvedCase()));
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02", "officer-jauh");
        assertThat(open(office)).contains(delivery.toString());
        assertThat(open(elsewhere)).doesNotContain(delivery.toString());
        done(api.get("/v1/deliveries/" + delivery, office));
        refused(api.get("/v1/deliveries/" + delivery, elsewhere), 404, "not-found");
        refused(pickup(delivery, elsewhere, Map.of("identityShown", true)), 404, "not-found");
        refused(pickup(UUID.randomUUID(), office, Map.of("identityShown", true)), 404, "not-found");
    }

    private String open(String token) {
        var all = new StringBuilder();
        var next = "";
        do {
            var page = api.get("/v1/deliveries?state=READY_FOR_PICKUP&limit=100" + next, token)
                    .body();
            all.append(page.at("/items"));
            next = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!next.isEmpty());
        return all.toString();
    }

    @Test
    void onlyThoseWhoseWorkItIs() {
        var delivery = UUID.randomUUID();
        for (var token : List.of(owner, printer, courier, verifier))
            refused(pickup(delivery, token, Map.of("identityShown", true)), 403, "forbidden");
        for (var token : List.of(owner, office, courier, verifier)) {
            refused(api.get("/v1/deliveries/cards", token), 403, "forbidden");
            refused(
                    api.create("/v1/deliveries/cards/printed", token, Map.of("cards", List.of(delivery))),
                    403,
                    "forbidden");
        }
        assertThat(api.get("/v1/deliveries?state=PRINTING", "").status()).isEqualTo(401);
    }
}
