package id.adminduk.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api.Answer;
import id.adminduk.application.tracking.TrackingDesk;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Cards brought to a door or a counter, with what goes wrong on the way.
class CourierIT extends CardCases {
    private static final String CHOICE = "/v1/applications/%s/delivery";

    @Autowired
    private TrackingDesk tracking;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aLostCardComesHome() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        assertThat(whereIs(delivery)).isEqualTo("WAITING_COURIER");
        assertThat(state(id)).isEqualTo("READY_FOR_PICKUP");
        var list = listed(delivery);
        var load = api.get("/v1/deliveries/lists/" + list, courier);
        assertThat(load.text("/stops/0/recipient/address")).isEqualTo("Simpang Tigo, Korong Koto");
        done(api.create("/v1/deliveries/lists/" + list + "/taking", courier, ""));
        done(api.create("/v1/deliveries/lists/" + list + "/taking", courier, "")); // told twice
        refused(pickup(delivery, office, Map.of("identityShown", true)), 409, "delivery-not-there");
        refused(atTheDoor(delivery, courier, "000000x"), 403, "delivery-pin-wrong");
        done(atTheDoor(delivery, courier, pinOf(delivery)));
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(newsOf(delivery)).isEqualTo(3); // printed, underway, handed over
        refused(atTheDoor(delivery, courier, "000000"), 409, "delivery-not-there");
    }

    @Test
    void threeTimesNobodyThereAndItLiesAtTheOffice() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        for (int attempt = 1; attempt <= 3; attempt++) {
            taken(listed(delivery));
            done(failed(delivery, courier));
        }
        assertThat(whereIs(delivery)).isEqualTo("READY_FOR_PICKUP");
        assertThat(api.get(CHOICE.formatted(id), owner).text("/mode")).isEqualTo("OFFICE");
        assertThat(api.get(CHOICE.formatted(id), owner).body().at("/attempts").asInt())
                .isEqualTo(3);
        refused(failed(delivery, courier), 409, "delivery-not-there");
        done(pickup(delivery, office, Map.of("pin", pinOf(delivery))));
        assertThat(state(id)).isEqualTo("CLOSED");
    }

    @Test
    void theNagariGivesItOutOnceItHasArrived() {
        var id = approvedCase();
        done(choose(id, owner, Map.of("mode", "NAGARI", "place", "13.05.02.2001")));
        var delivery = printed(registered(id));
        var there = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02.2001", "officer-nagari");
        refused(pickup(delivery, there, Map.of("identityShown", true)), 409, "delivery-not-there");
        taken(listed(delivery));
        refused(atTheDoor(delivery, courier, pinOf(delivery)), 409, "delivery-not-there");
        done(api.create("/v1/deliveries/" + delivery + "/arrival", courier, ""));
        done(pickup(delivery, there, Map.of("pin", pinOf(delivery))));
        assertThat(state(id)).isEqualTo("CLOSED");
    }

    @Test
    void aCourierKnowsOnlyTheirOwnList() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        var other = TestTokens.officer(Role.COURIER, "13.05", "kurir-lain");
        refused(failed(delivery, courier), 404, "not-found");
        var list = listed(delivery);
        refused(api.get("/v1/deliveries/lists/" + list, other), 404, "not-found");
        refused(api.create("/v1/deliveries/lists/" + list + "/taking", other, ""), 404, "not-found");
        taken(list);
        refused(failed(delivery, other), 404, "not-found");
        refused(atTheDoor(delivery, other, pinOf(delivery)), 404, "not-found");
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02", "officer-jauh");
        refused(api.get("/v1/deliveries/lists/" + list, elsewhere), 404, "not-found");
        assertThat(api.get("/v1/deliveries/lists?limit=100", courier).response().body())
                .contains(list);
        assertThat(api.get("/v1/deliveries/lists?limit=100", other).response().body())
                .doesNotContain(list);
        assertThat(api.get("/v1/deliveries/lists?limit=100", office).response().body())
                .contains(list);
        refused(api.get("/v1/deliveries/" + delivery, courier), 403, "forbidden");
    }

    @Test
    void aListNobodyCameForIsDissolved() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        var first = listed(delivery);
        refused(list(UUID.randomUUID().toString(), List.of(delivery)), 409, "delivery-not-there");
        done(api.change("DELETE", "/v1/deliveries/lists/" + first, office, "", ""));
        assertThat(whereIs(delivery)).isEqualTo("WAITING_COURIER");
        taken(listed(delivery));
        assertThat(whereIs(delivery)).isEqualTo("UNDERWAY");
    }

    @Test
    void aListIsMadeOnceAndOnlyOfWhatIsHere() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        var body = Map.of("courier", "kurir-joni", "deliveries", List.of(delivery));
        refused(api.create("/v1/deliveries/lists", courier, body), 403, "forbidden");
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02", "officer-jauh");
        refused(api.create("/v1/deliveries/lists", elsewhere, body), 404, "not-found");
        refused(list("a", List.of(delivery, UUID.randomUUID())), 404, "not-found");
        var key = UUID.randomUUID().toString();
        var first = api.create("/v1/deliveries/lists", office, key, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(api.create("/v1/deliveries/lists", office, key, body).text("/id"))
                .isEqualTo(first.text("/id"));
    }

    @Test
    void whoeverTakesAnOpenListFirstCarriesIt() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        var made = api.create("/v1/deliveries/lists", office, Map.of("deliveries", List.of(delivery)));
        var list = made.text("/id");
        var far = TestTokens.officer(Role.COURIER, "13.06", "kurir-jauh");
        refused(api.create("/v1/deliveries/lists/" + list + "/taking", far, ""), 404, "not-found");
        taken(list);
        var late = TestTokens.officer(Role.COURIER, "13.05", "kurir-lain");
        refused(api.create("/v1/deliveries/lists/" + list + "/taking", late, ""), 404, "not-found");
        done(atTheDoor(delivery, courier, pinOf(delivery)));
    }

    @ParameterizedTest
    @CsvSource({
        "KECAMATAN, 13.05.01.2001, false",
        "KECAMATAN, 13.05.01, true",
        "KECAMATAN, 13.06.01, false",
        "NAGARI, 13.05.01.2001, true",
        "NAGARI, 13.05.01, false",
        "NAGARI, , false",
        "CARRIED_BY_OUTREACH, 13.05.03.2002, true",
        "CARRIED_BY_OUTREACH, 13.05, false",
        "OFFICE, , true",
        "OFFICE, 13.05.01, false",
        "HOME, , false"
    })
    void everyWayNeedsItsPlace(String mode, String place, boolean fits) {
        var id = approvedCase();
        var choice = new HashMap<String, Object>(Map.of("mode", mode));
        if (place != null) choice.put("place", place);
        var answer = choose(id, counter, choice);
        if (fits) done(answer);
        else refused(answer, 422, "delivery-choice-invalid");
    }

    @Test
    void theChoiceIsTheApplicantsUntilTheCardIsPrinted() {
        var id = approvedCase();
        refused(api.change("PUT", CHOICE.formatted(id), mother, "\"v0\"", home()), 404, "not-found");
        refused(choose(id, verifier, home()), 403, "forbidden");
        assertThat(api.change("PUT", CHOICE.formatted(id), owner, "", home()).status())
                .isEqualTo(428);
        done(choose(id, owner, home()));
        assertThat(api.change("PUT", CHOICE.formatted(id), owner, "\"v0\"", home())
                        .status())
                .isEqualTo(412);
        done(choose(registered(id), owner, Map.of("mode", "OFFICE")));
        printed(id);
        refused(choose(id, owner, home()), 409, "delivery-not-there");
        assertThat(jdbc.sql("select recipient is null from delivery where application_id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatLeadsToNoCardIsNotDelivered() {
        var id = submitted();
        refused(api.get(CHOICE.formatted(id), citizen), 404, "not-found");
        var put = api.change("PUT", CHOICE.formatted(id), citizen, "\"v0\"", Map.of("mode", "OFFICE"));
        refused(put, 409, "delivery-not-offered");
    }

    @Test
    void whoHoldsTheReceiptFollowsTheCard() {
        var id = approvedCase();
        done(choose(id, owner, home()));
        var delivery = printed(registered(id));
        var receipt = receiptOf(id);
        assertThat(track(receipt).text("/delivery/state")).isEqualTo("WAITING_COURIER");
        taken(listed(delivery));
        var tracked = track(receipt);
        assertThat(tracked.text("/delivery/state")).isEqualTo("UNDERWAY");
        assertThat(tracked.text("/delivery/mode")).isEqualTo("HOME");
        assertThat(tracked.response().body()).doesNotContain("Simpang", "Amir");
    }

    private Map<String, String> receiptOf(UUID id) {
        var receipt = Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> tracking.open(id)));
        return Map.of("trackingNo", receipt.trackingNo(), "pin", receipt.pin());
    }

    private Answer track(Map<String, String> receipt) {
        return api.create("/v1/tracking", "", receipt);
    }

    private Answer list(String courierId, List<UUID> deliveries) {
        return api.create("/v1/deliveries/lists", office, Map.of("courier", courierId, "deliveries", deliveries));
    }

    private String listed(UUID delivery) {
        var made = list("kurir-joni", List.of(delivery));
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        return made.text("/id");
    }

    private void taken(String list) {
        done(api.create("/v1/deliveries/lists/" + list + "/taking", courier, ""));
    }

    private Answer atTheDoor(UUID delivery, String token, String pin) {
        return api.create("/v1/deliveries/" + delivery + "/delivered", token, Map.of("pin", pin));
    }

    private Answer failed(UUID delivery, String token) {
        return api.create("/v1/deliveries/" + delivery + "/attempts", token, Map.of("reason", "NOBODY_THERE"));
    }
}
