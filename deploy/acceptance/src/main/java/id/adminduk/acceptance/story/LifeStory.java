package id.adminduk.acceptance.story;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.life.CardPost;
import id.adminduk.acceptance.life.FamilyCard;
import id.adminduk.acceptance.life.LifeForms;
import id.adminduk.acceptance.life.Pair;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.Hospital;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Sign up, sign in, marry, have a child, move, die; after each event the family card is fetched and read.
public final class LifeStory {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final int MARRIED_DAYS = 400;
    private static final String CHILD = "Raihan";

    private final Cast cast;
    private final Teller teller;
    private final Pair pair;
    private final String phone = Families.newPhone();
    private final String marriageNumber;
    private final LocalDate marriedOn = Families.today().minusDays(MARRIED_DAYS);
    private final Casework office;
    private final CardPost post;
    private final CardSheet sheet;
    private final List<String> niks = new ArrayList<>();

    public LifeStory(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
        this.pair = cast.pairs().next();
        this.marriageNumber =
                "%04d/%03d/%d".formatted(1 + ThreadLocalRandom.current().nextInt(9000), 1, marriedOn.getYear());
        this.office = new Casework(cast, teller, LONG);
        this.post = new CardPost(cast.platform(), cast.lettersTo(phone), LONG);
        this.sheet = new CardSheet(teller);
    }

    public void tell() {
        teller.note("%s and %s of Lubuk Alung"
                .formatted(pair.groom().name(), pair.bride().name()));
        var groom = signUp();
        var card = marry(groom);
        card = haveAChild(groom, card);
        card = move(groom, card);
        die(groom, card);
    }

    private Citizen signUp() {
        var groom = SignUp.of(pair.groom(), phone, cast, teller, LONG);
        teller.check("his family card: a son of his parents' house", () -> {
            var family = groom.family();
            unless(sheet.relationOf(family, pair.groom().name()).equals("Anak"), family.toString());
            return sheet.print(family);
        });
        return groom;
    }

    private FamilyCard marry(Citizen groom) {
        office.atTheCounter(
                "they marry at the KUA",
                "KUA-MARRY",
                pair.groom().nik(),
                LifeForms.marriage(pair, marriageNumber, marriedOn, phone));
        var cards = teller.step(
                "three new cards come: theirs and both parents'",
                () -> post.next(3),
                found -> found.size() + " signed PDFs");
        niks.addAll(List.of(pair.groom().nik(), pair.bride().nik()));
        var theirs = cards.stream().filter(card -> card.hasAll(niks)).toList();
        teller.check("only one of them shows the couple, neither old card shows either of them", () -> {
            unless(theirs.size() == 1, theirs.size() + " cards show both");
            var old = cards.stream()
                    .filter(card -> niks.stream().anyMatch(card::has))
                    .count();
            unless(old == 1, old + " cards show one of them");
            return "card " + theirs.getFirst().number();
        });
        if (theirs.size() != 1) throw new Unexpected("no card of their own");
        sheet.check("he is the head, she is the wife, both are married", theirs.getFirst(), niks, "Kawin Tercatat");
        teller.check("he sees the same on his screen", () -> {
            var family = groom.family();
            unless(sheet.relationOf(family, pair.groom().name()).equals("Kepala Keluarga"), family.toString());
            unless(sheet.relationOf(family, pair.bride().name()).equals("Istri"), family.toString());
            unless(family.get("members").size() == 2, family.toString());
            return sheet.print(family);
        });
        return theirs.getFirst();
    }

    private FamilyCard haveAChild(Citizen groom, FamilyCard before) {
        var parents = pair.married(before.number(), marriageNumber, marriedOn);
        var birth = new Delivery(
                UUID.randomUUID(),
                parents,
                parents.child(CHILD),
                true,
                Families.today().minusDays(1),
                0,
                1,
                phone);
        Hospital hospital = cast.hospital();
        teller.step(
                "the hospital reports their son, and both documents are out",
                () -> {
                    var receipt = hospital.push(hospital.bundle(cast.bundles().of(birth)))
                            .require(202);
                    return hospital.awaitStatus(
                            receipt.json().get("partnerEventId").asString(), "DONE", LONG);
                },
                done -> Hospital.document(done, "AKTA_KELAHIRAN").get("number").asString());
        var card = only("the new card comes");
        sheet.check("it shows three people, the child under his parents", card, niks, birth.name());
        sheet.superseded(cast, before);
        teller.check("he sees his son on his screen", () -> {
            var family = groom.family();
            unless(sheet.relationOf(family, birth.name()).equals("Anak"), family.toString());
            return sheet.print(family);
        });
        card.niks().stream().filter(nik -> !niks.contains(nik)).forEach(niks::add);
        return card;
    }

    private FamilyCard move(Citizen groom, FamilyCard before) {
        office.byTheCitizen(
                "he asks for a move to another nagari himself", "MOVE-IN-REG", groom, LifeForms.move(niks, phone));
        var card = only("the card with the new address comes");
        sheet.check("all three live there now", card, niks, LifeForms.NEW_STREET);
        teller.check("a whole family takes its number along", () -> {
            unless(card.number().equals(before.number()), card.number() + " after " + before.number());
            return card.number();
        });
        teller.check("he sees the new address on his screen", () -> {
            var family = groom.family();
            unless(family.get("regionCode").asString().equals(LifeForms.NEW_REGION), family.toString());
            return sheet.print(family);
        });
        return card;
    }

    private void die(Citizen groom, FamilyCard before) {
        office.atTheCounter(
                "he dies; his widow reports it",
                "DEATH",
                pair.bride().nik(),
                LifeForms.death(pair.groom().nik(), Families.today(), phone));
        var card = only("the card of those he leaves comes");
        var left = niks.stream().filter(nik -> !nik.equals(pair.groom().nik())).toList();
        sheet.check("she is the head and a widow", card, left, "Cerai Mati");
        teller.check("he is on it no more, and it has a new number", () -> {
            unless(!card.has(pair.groom().nik()), "he is still on it");
            unless(!card.number().equals(before.number()), "the number is " + card.number());
            return card.number();
        });
        teller.check("his sign-in has ended", () -> {
            var refused = groom.get("/v1/me").require(401);
            return "401 " + refused.code();
        });
        teller.check("nobody signs in as him again", () -> {
            try {
                groom.signIn();
            } catch (Unexpected refused) {
                return "refused";
            }
            throw new Unexpected("the sign-in went through");
        });
        cast.keep("KK-" + card.number(), card.paper());
    }

    private FamilyCard only(String what) {
        return teller.step(what, () -> post.next(1), found -> found.getFirst().number())
                .getFirst();
    }
}
