package id.adminduk.identity.cardlife;

import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.element.Enrolment;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Cards end by themselves: with a death, a lost citizenship, a move to another home, an arrival, a printed element
/// that
/// reads otherwise, and a KIA with its age (domain.md 3.3 MOVE-IN, 3.5, 3.6; decision 0085).
public final class CardLife {
    private CardLife() {}

    /// Somebody as a case leaves them, with what became of their cards.
    ///
    /// @param before null for somebody new
    /// @param home   why a card that prints the home before ends; null where it is the home still
    public static Resident after(@Nullable Resident before, Resident now, @Nullable Why home, LocalDate today) {
        var held = now.particulars().enrolment();
        var next = held;
        for (var kind : Kind.values()) {
            if (before != null && !sameCard(kind, before, now)) continue; // the case itself is about it
            var why = end(kind, before, now, home, today);
            if (why.isPresent()) next = next.ended(kind, today, why.get());
        }
        return next.equals(held) ? now : with(now, next);
    }

    public static Resident with(Resident person, UnaryOperator<Enrolment> change) {
        return with(person, change.apply(person.particulars().enrolment()));
    }

    private static Resident with(Resident person, Enrolment enrolment) {
        return person.withParticulars(person.particulars().with(enrolment));
    }

    private static boolean sameCard(Kind kind, Resident before, Resident now) {
        return Objects.equals(
                before.particulars().enrolment().since(kind),
                now.particulars().enrolment().since(kind));
    }

    private static Optional<Why> end(
            Kind kind, @Nullable Resident before, Resident now, @Nullable Why home, LocalDate today) {
        if (now.is(ResidentStatus.DECEASED)) return Optional.of(Why.DECEASED);
        if (now.is(ResidentStatus.LOST_CITIZENSHIP)) return Optional.of(Why.CITIZENSHIP);
        if (kind == Kind.IKD) return Optional.empty();
        if (kind == Kind.KIA && !Kia.child(now, today)) return Optional.of(Why.GROWN);
        if (before == null) return Optional.of(Why.MOVED);
        if (before.biodata().citizenship() != now.biodata().citizenship()) return Optional.of(Why.CITIZENSHIP);
        if (home != null) return Optional.of(home);
        if (cameBack(before, now)) return Optional.of(Why.MOVED);
        return CardPrint.same(kind, before, now) ? Optional.empty() : Optional.of(Why.CHANGED);
    }

    /// From another district or from abroad; who was in transit and stays has the card still.
    private static boolean cameBack(Resident before, Resident now) {
        return now.is(ResidentStatus.ACTIVE)
                && (before.is(ResidentStatus.MOVED_OUT) || before.is(ResidentStatus.MOVED_ABROAD));
    }
}
