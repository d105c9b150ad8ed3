package id.adminduk.identity.wedlock;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.resident.Resident;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Parts a couple's card: the head keeps it, the other goes, children follow custody (domain.md 3.5).
@Component
class Separation {
    private final Placement placement;

    Separation(Placement placement) {
        this.placement = placement;
    }

    static Opening opening(Spouse husband, Spouse wife, Destination to, List<@NotNull Custody> children) {
        return Couple.opening(husband, wife)
                .and(children.stream().map(Custody::nik).toList())
                .andCard(Destination.cardOf(to));
    }

    void part(Couple couple, Destination to, List<@NotNull Custody> children) {
        var dossier = couple.dossier();
        if (couple.onOneCard()) placement.move(dossier, to, leaver(couple).id(), List.of());
        for (var child : children) {
            var parent = child.with() == Custody.Side.HUSBAND ? couple.husband() : couple.wife();
            var found = dossier.resident(child.nik(), "CHILD");
            dossier.refuseIf(parent == null, "PARENT_ELSEWHERE");
            dossier.stopIfRefused();
            follow(dossier, found.orElseThrow(), Objects.requireNonNull(parent));
        }
    }

    private static void follow(Dossier dossier, Resident child, Resident parent) {
        var home = dossier.cardOf(parent.id());
        if (home.has(child.id())) return;
        dossier.leave(child.id());
        dossier.join(child.id(), home.family().id());
    }

    private static Resident leaver(Couple couple) {
        var husband = Objects.requireNonNull(couple.husband());
        var wife = Objects.requireNonNull(couple.wife());
        var card = couple.dossier().cardOf(husband.id());
        return stays(card, husband, wife) ? wife : husband;
    }

    /// The head stays; where neither heads the card, whoever was born into the family does.
    private static boolean stays(Roster card, Resident husband, Resident wife) {
        if (card.family().headId().equals(husband.id())) return true;
        if (card.family().headId().equals(wife.id())) return false;
        return card.shdkOf(husband.id()) != Shdk.MENANTU;
    }
}
