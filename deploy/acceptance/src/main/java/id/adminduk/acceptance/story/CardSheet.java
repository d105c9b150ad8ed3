package id.adminduk.acceptance.story;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.life.FamilyCard;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What a family card shows, told and checked.
final class CardSheet {
    private final Teller teller;

    CardSheet(Teller teller) {
        this.teller = teller;
    }

    /// The signed card holds exactly these people and these words.
    void check(String what, FamilyCard card, List<String> niks, String words) {
        teller.check(what, () -> {
            unless(card.hasAll(niks), "somebody is missing: " + card.lines());
            unless(card.shows(words), "it does not say " + words);
            unless(card.paper().signatures().contains("ETSI.CAdES.detached"), "not signed: " + card.paper());
            return "KK %s, %d people".formatted(card.number(), card.niks().size());
        });
        card.lines().forEach(teller::note);
    }

    void superseded(Cast cast, FamilyCard older) {
        teller.check("the older card is superseded on its verification page", () -> {
            var status = cast.visitor().statusOf(older.paper().qr());
            unless(status.equals("SUPERSEDED"), status);
            return status;
        });
    }

    /// The card on a citizen's screen.
    String print(JsonNode family) {
        var members = family.get("members")
                .valueStream()
                .map(member -> "%s (%s)"
                        .formatted(
                                member.get("name").asString(),
                                member.get("relation").asString()))
                .collect(Collectors.joining(", "));
        return "%s, %s: %s"
                .formatted(
                        family.get("address").asString(),
                        family.get("regionCode").asString(),
                        members);
    }

    String relationOf(JsonNode family, String name) {
        return family.get("members")
                .valueStream()
                .filter(member -> member.get("name").asString().equalsIgnoreCase(name))
                .map(member -> member.get("relation").asString())
                .findFirst()
                .orElse("nobody");
    }
}
