package id.adminduk.identity.interest;

import id.adminduk.kernel.security.CurrentUser;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps officers from what concerns themselves or people on their own card (promises.md T02, S24).
@Component
public class OwnAffairs {
    private final OwnCardQueries cards;

    OwnAffairs(OwnCardQueries cards) {
        this.cards = cards;
    }

    /// An officer who is a resident here is known by `person` in the token; others have no family here.
    public void refuse(CurrentUser officer, UUID... people) {
        var self = officer.personId();
        if (self == null) return;
        if (Arrays.asList(people).contains(self) || cards.sharesCard(self, people)) throw new ConflictOfInterest();
    }
}
