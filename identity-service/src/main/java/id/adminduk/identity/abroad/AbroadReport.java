package id.adminduk.identity.abroad;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.wedlock.Custody;
import id.adminduk.identity.wedlock.DivorceEffect;
import id.adminduk.identity.wedlock.MarriageEffect;
import id.adminduk.identity.wedlock.Spouse;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The report of an event abroad: the foreign certificate and the letter of the Indonesian mission (F-2.01F,
/// F-2.02). `people`: of a birth the mother and, if he is told, the father; of a marriage or divorce husband and
/// wife; of a death the deceased. `elsewhere` is somebody of another district, `foreigner` somebody without a
/// NIK.
@JsonIgnoreProperties(ignoreUnknown = true)
record AbroadReport(
        @NotNull Event event,
        @NotBlank @Size(max = 60) String country,
        @NotBlank @Size(max = 60) String certificate,
        @NotBlank @Size(max = 60) String letter,
        @NotNull LocalDate happenedOn,
        @NotNull @Valid List<@NotNull Spouse> people,
        @Valid @Nullable Child child,
        @Valid @Nullable Destination card,
        @Valid @Nullable List<@NotNull Custody> children,
        @Nullable KkNumber guardianCard) {

    enum Event {
        BIRTH,
        MARRIAGE,
        DIVORCE,
        DEATH
    }

    /// A child that has no NIK before it arrives.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Child(@NotNull PersonName name, @NotNull Sex sex) {}

    @AssertTrue(message = "its own people, and a child where one was born")
    boolean isWhole() {
        if (event == null || people == null) return true;
        return switch (event) {
            case BIRTH -> (people.size() == 1 || people.size() == 2) && child != null;
            case MARRIAGE, DIVORCE -> people.size() == 2;
            case DEATH -> people.size() == 1 && people.getFirst().nik() != null;
        };
    }

    Spouse first() {
        return people.getFirst();
    }

    /// Abroad it is recorded by whoever gave the certificate.
    MarriageEffect.Form marriage() {
        return new MarriageEffect.Form(
                first(), people.getLast(), true, certificate, happenedOn, null, null, card, null);
    }

    DivorceEffect.Form divorce() {
        return new DivorceEffect.Form(
                first(), people.getLast(), true, certificate, happenedOn, null, null, card, children);
    }
}
