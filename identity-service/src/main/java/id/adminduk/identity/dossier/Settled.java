package id.adminduk.identity.dossier;

import id.adminduk.identity.cardlife.CardNews;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.resident.Resident;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a case changed, as it was written: the people it is about, everybody it touched, and the cards.
///
/// @param reprinted those of the cards on which something reads otherwise now
/// @param identityCards the KTP-el and KIA it ended or gave, with the family whose home those given print
public record Settled(
        List<Resident> subjects,
        List<Resident> residents,
        List<Family> families,
        List<Family> reprinted,
        List<IdentityCards> identityCards) {

    /// Of one person; no family for who is on no card any more.
    public record IdentityCards(CardNews news, @Nullable Family family) {
        static List<IdentityCards> of(Dossier dossier, List<Resident> changed, Map<UUID, Resident> before) {
            return changed.stream()
                    .map(person -> CardNews.of(before.get(person.id()), person))
                    .filter(news -> !news.none())
                    .map(news -> new IdentityCards(
                            news,
                            dossier.findCardOf(news.person().id())
                                    .map(Roster::family)
                                    .orElse(null)))
                    .toList();
        }
    }

    public Settled {
        identityCards = List.copyOf(identityCards);
        subjects = List.copyOf(subjects);
        residents = List.copyOf(residents);
        families = List.copyOf(families);
        reprinted = List.copyOf(reprinted);
    }

    /// The same, with a card that is printed again as it is.
    public Settled printing(Family card) {
        return new Settled(subjects, residents, families, List.of(card), identityCards);
    }
}
