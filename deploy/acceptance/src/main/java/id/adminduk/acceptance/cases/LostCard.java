package id.adminduk.acceptance.cases;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.paper.Scan;
import id.adminduk.acceptance.people.CardDesk;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.SignUp;
import id.adminduk.acceptance.story.Teller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody lost the KTP-el, asks for another from home, and a courier brings it: nobody gets it without the PIN.
final class LostCard {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Pattern PIN = Pattern.compile("Berikan PIN ([0-9]+) kepada kurir");
    private static final String DELIVERIES = "/v1/deliveries/";

    private final Cast cast;
    private final Teller teller;
    private final String phone = Families.newPhone();
    private final CardDesk desk;

    LostCard(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
        this.desk = new CardDesk(cast.officer("cetak.kartu"), cast.officer("petugas.nagari"), LONG);
    }

    void tell() {
        var person = cast.pairs().next().groom();
        var citizen = SignUp.of(person, phone, cast, teller, LONG);
        var id = ask(citizen, person.nik());
        teller.check("he wants it brought home", () -> {
            var seen = citizen.get("/v1/applications/" + id + "/delivery")
                    .require(200)
                    .json();
            var wish = Map.of(
                    "mode",
                    "HOME",
                    "recipient",
                    Map.of("name", person.name(), "address", "Jalan Pasie Laweh 3, Lubuk Alung", "phone", phone));
            return citizen.choose(id, "delivery", wish, seen.get("version").asLong())
                    .require(200)
                    .json()
                    .get("mode")
                    .asString();
        });
        decide(id);
        print(id);
        var delivery = handToCourier(id);
        bring(citizen, id, delivery);
    }

    private String ask(Citizen citizen, String nik) {
        return teller.step(
                "he asks for another KTP-el and photographs the police letter",
                () -> {
                    var draft = citizen.openDraft("KTP-LOST");
                    var id = draft.get("id").asString();
                    citizen.fill(
                                    id,
                                    CaseForms.lostCard(nik, Families.today().minusYears(3), phone),
                                    draft.get("version").asLong())
                            .require(200);
                    var service =
                            citizen.get("/v1/services/KTP-LOST").require(200).json();
                    for (var requirement : service.get("requirements"))
                        citizen.attach(
                                        id,
                                        requirement.get("code").asString(),
                                        "surat.jpg",
                                        "image/jpeg",
                                        Scan.photo("Surat kehilangan"))
                                .require(201);
                    citizen.submit(id).require(200);
                    return id;
                },
                id -> citizen.read(id).get("trackingNo").asString());
    }

    private void decide(String id) {
        teller.step(
                "one officer verifies, another approves, the old card is void",
                () -> {
                    cast.officer("siti.verifikator").verify(id).require(200);
                    cast.officer("budi.kabid").approve(id).require(200);
                    return cast.officer("budi.kabid").awaitState(id, "AWAITING_SIGNATURE", LONG);
                },
                shown -> shown.get("state").asString());
    }

    private void print(String id) {
        teller.step(
                "the card is printed",
                () -> {
                    Patience.until("card to print", LONG, () -> desk.print(id) ? Optional.of(true) : Optional.empty());
                    return cast.officer("budi.kabid").awaitState(id, "READY_FOR_PICKUP", LONG);
                },
                shown -> shown.get("state").asString());
    }

    private String handToCourier(String id) {
        var counter = cast.officer("petugas.nagari");
        var courier = cast.officer("kurir.satu");
        return teller.step(
                "the office puts it on a courier's list, and he takes it along",
                () -> {
                    var delivery = desk.delivery(id, "WAITING_COURIER");
                    var list = counter.post(DELIVERIES + "lists", Map.of("deliveries", List.of(delivery)))
                            .require(201)
                            .json();
                    courier.post(DELIVERIES + "lists/" + list.get("id").asString() + "/taking", Map.of())
                            .require(204);
                    return delivery;
                },
                delivery -> delivery);
    }

    private void bring(Citizen citizen, String id, String delivery) {
        var courier = cast.officer("kurir.satu");
        var pin = teller.step(
                "he has a PIN for the courier by message",
                () -> cast.lettersTo(phone).pin(PIN, LONG),
                found -> found.length() + " digits");
        teller.check("whoever does not know it gets nothing", () -> {
            var wrong = pin.equals("000000") ? "111111" : "000000";
            var refused = courier.post(DELIVERIES + delivery + "/delivered", Map.of("pin", wrong));
            unless(refused.status() >= 400, "it was handed over");
            return refused.status() + " " + refused.code();
        });
        teller.step(
                "with it he has his card, and the case is closed",
                () -> {
                    courier.post(DELIVERIES + delivery + "/delivered", Map.of("pin", pin))
                            .require(204);
                    return citizen.awaitState(id, "CLOSED", LONG);
                },
                shown -> shown.get("state").asString());
    }
}
