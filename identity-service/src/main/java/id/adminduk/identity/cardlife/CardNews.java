package id.adminduk.identity.cardlife;

import id.adminduk.identity.element.EndedCard;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which cards a case ended and which it gave, of one person.
public record CardNews(Resident person, List<EndedCard> ended, List<Issued> issued) {

    /// A card to print.
    ///
    /// @param validUntil the last day it counts; null for life
    /// @param background of the photo on a KIA; null where it has none
    public record Issued(
            Kind kind, LocalDate issuedOn, @Nullable LocalDate validUntil, Kia.@Nullable Background background) {}

    public CardNews {
        ended = List.copyOf(ended);
        issued = List.copyOf(issued);
    }

    public boolean none() {
        return ended.isEmpty() && issued.isEmpty();
    }

    /// @param before null for somebody new, whose cards nobody gave here
    public static CardNews of(@Nullable Resident before, Resident now) {
        var held = now.particulars().enrolment();
        var had = before == null
                ? List.<EndedCard>of()
                : before.particulars().enrolment().ended();
        var ended = held.ended().stream().filter(card -> !had.contains(card)).toList();
        if (before == null) return new CardNews(now, ended, List.of());
        var then = before.particulars().enrolment();
        var issued = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.IKD)
                .flatMap(kind -> {
                    var since = held.since(kind);
                    return since == null || since.equals(then.since(kind))
                            ? Stream.<Issued>empty()
                            : Stream.of(issued(kind, now, since));
                })
                .toList();
        return new CardNews(now, ended, issued);
    }

    private static Issued issued(Kind kind, Resident person, LocalDate day) {
        return kind == Kind.KIA
                ? new Issued(kind, day, Kia.validUntil(person, day), Kia.background(person, day))
                : new Issued(kind, day, Ktp.validUntil(person), null);
    }
}
