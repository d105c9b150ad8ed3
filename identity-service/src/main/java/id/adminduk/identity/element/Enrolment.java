package id.adminduk.identity.element;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Since when somebody's fingerprints, iris and signature are recorded, and since when a KTP-el, a KIA and the digital
/// identity (IKD) count; null where it is not so. The biometrics themselves stay in the national system.
///
/// @param ended of each kind the last card that counts no longer
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrolment(
        @Nullable LocalDate biometricsOn,
        @Nullable LocalDate ktpOn,
        @Nullable LocalDate kiaOn,
        @Nullable LocalDate ikdOn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EndedCard> ended) {
    public static final Enrolment NONE = new Enrolment(null, null, null, null);

    /// Versions from before cards ended have none that did.
    @JsonCreator
    public Enrolment {
        ended = ended == null ? List.of() : List.copyOf(ended);
    }

    /// Somebody of whom no ended card is known.
    public Enrolment(
            @Nullable LocalDate biometricsOn,
            @Nullable LocalDate ktpOn,
            @Nullable LocalDate kiaOn,
            @Nullable LocalDate ikdOn) {
        this(biometricsOn, ktpOn, kiaOn, ikdOn, List.of());
    }

    /// Since when a card of this kind counts.
    public @Nullable LocalDate since(Kind kind) {
        return switch (kind) {
            case KTP_EL -> ktpOn;
            case KIA -> kiaOn;
            case IKD -> ikdOn;
        };
    }

    /// The last card of this kind that counts no longer.
    public Optional<EndedCard> last(Kind kind) {
        return ended.stream().filter(card -> card.kind() == kind).findFirst();
    }

    /// Whether there ever was a card of this kind, as far as is known.
    public boolean had(Kind kind) {
        return since(kind) != null || last(kind).isPresent();
    }

    public Enrolment recorded(LocalDate day) {
        return new Enrolment(day, ktpOn, kiaOn, ikdOn, ended);
    }

    /// A card that counts from this day; one that counted until now ends for this reason.
    public Enrolment issued(Kind kind, LocalDate day, Why because) {
        return ended(kind, day, because).with(kind, day);
    }

    /// The card counts no longer; nothing where there is none.
    public Enrolment ended(Kind kind, LocalDate day, Why because) {
        var since = since(kind);
        if (since == null) return this;
        return with(new EndedCard(kind, since, day, because)).with(kind, null);
    }

    /// A card of which only its owner told.
    public Enrolment with(EndedCard card) {
        var others = ended.stream().filter(other -> other.kind() != card.kind());
        return new Enrolment(
                biometricsOn,
                ktpOn,
                kiaOn,
                ikdOn,
                Stream.concat(others, Stream.of(card)).toList());
    }

    private Enrolment with(Kind kind, @Nullable LocalDate day) {
        return switch (kind) {
            case KTP_EL -> new Enrolment(biometricsOn, day, kiaOn, ikdOn, ended);
            case KIA -> new Enrolment(biometricsOn, ktpOn, day, ikdOn, ended);
            case IKD -> new Enrolment(biometricsOn, ktpOn, kiaOn, day, ended);
        };
    }
}
