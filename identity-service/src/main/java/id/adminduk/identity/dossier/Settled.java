package id.adminduk.identity.dossier;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Resident;
import java.util.List;

/// What a case changed, as it was written: the people it is about, everybody it touched, and the cards.
///
/// @param reprinted those of the cards on which something reads otherwise now
public record Settled(
        List<Resident> subjects, List<Resident> residents, List<Family> families, List<Family> reprinted) {
    public Settled {
        subjects = List.copyOf(subjects);
        residents = List.copyOf(residents);
        families = List.copyOf(families);
        reprinted = List.copyOf(reprinted);
    }

    /// The same, with a card that is printed again as it is.
    public Settled printing(Family card) {
        return new Settled(subjects, residents, families, List.of(card));
    }
}
