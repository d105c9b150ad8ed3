package id.adminduk.identity.registration;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.DossierKeeper;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.dossier.Refused;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Change;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Applies an effect that works on a dossier: one transaction, everything or a refusal (domain.md 3.6).
@Component
public class DossierDesk {
    private static final String ACTOR = "registrar";

    private final DossierKeeper keeper;
    private final NumberedWork numbered;
    private final RegistrationBook book;
    private final Clock clock;

    DossierDesk(DossierKeeper keeper, NumberedWork numbered, RegistrationBook book, Clock clock) {
        this.keeper = keeper;
        this.numbered = numbered;
        this.book = book;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(ApprovedApplication application, Change.Kind kind, Opening opening, Consumer<Dossier> effect) {
        decide(application, kind, opening, effect, () -> null);
    }

    /// What became of a move later, told under the application that started it; false where the registry refuses it or
    /// a number would have to be awaited, which leaves it to an officer.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean follow(
            UUID application, Change.Kind kind, String service, Opening opening, Consumer<Dossier> effect) {
        var now = clock.instant();
        var change = new Change(now, ACTOR, application, kind);
        try {
            var awaited = numbered.run(() ->
                    book.follow(application, service, keeper.work(opening, OfficeDay.of(now), change, effect), now));
            return awaited.isEmpty();
        } catch (Refused refused) {
            return false;
        }
    }

    /// As above, for an effect whose people take a letter along; it is asked for when everything is written.
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(
            ApprovedApplication application,
            Change.Kind kind,
            Opening opening,
            Consumer<Dossier> effect,
            Supplier<@Nullable Letter> letter) {
        var now = clock.instant();
        var change = new Change(now, ACTOR, application.applicationId(), kind);
        try {
            var settled = keeper.work(opening, OfficeDay.of(now), change, effect);
            book.change(application, settled, letter.get(), now);
        } catch (Refused refused) {
            book.refuse(application, refused.reasons(), now);
        }
    }

    /// Nothing of the registry changes; the card the case is about is printed again as it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reprint(ApprovedApplication application, Opening opening, Function<Dossier, Family> chosen) {
        var now = clock.instant();
        var change = new Change(now, ACTOR, application.applicationId(), Change.Kind.CARD_REPRINTED);
        var cards = new ArrayList<Family>();
        try {
            var settled = keeper.work(opening, OfficeDay.of(now), change, dossier -> cards.add(chosen.apply(dossier)));
            book.change(application, settled.printing(cards.getFirst()), null, now);
        } catch (Refused refused) {
            book.refuse(application, refused.reasons(), now);
        }
    }
}
