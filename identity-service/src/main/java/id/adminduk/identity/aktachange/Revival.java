package id.adminduk.identity.aktachange;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.marriage.Marriage.Ended;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Somebody whose death was registered lives: active again on a card, and a marriage the death had ended goes on
/// where the spouse lives and has not married again (decision 0083).
@Component
class Revival {
    private final PastSpouseQueries past;
    private final Placement placement;

    Revival(PastSpouseQueries past, Placement placement) {
        this.past = past;
        this.placement = placement;
    }

    Opening opening(Nik nik) {
        return past.openingWith(nik);
    }

    void bringBack(Dossier dossier, Nik nik, @Nullable Destination to) {
        var person = dossier.find(nik).orElseThrow(() -> dossier.refusal("PERSON_UNKNOWN"));
        dossier.concerns(person.id());
        dossier.refuseIf(!person.is(ResidentStatus.DECEASED), "PERSON_NOT_DECEASED");
        dossier.refuseIf(!dossier.district().contains(person.region()), "PERSON_NOT_IN_DISTRICT");
        if (to == null) throw dossier.refusal("PLACE_MISSING");
        dossier.stopIfRefused();
        var region = placement.regionOf(dossier, to);
        dossier.put(person.withStanding(ResidentStatus.ACTIVE, dossier.today()).withRegion(region));
        takeUpMarriages(dossier, person);
        dossier.refuseIf(
                to.kind() == Destination.Kind.NEW
                        && !dossier.person(person.id()).mayHeadFamilyOn(dossier.today()),
                "LEAVER_TOO_YOUNG");
        dossier.stopIfRefused();
        placement.move(dossier, to, person.id(), List.of());
    }

    private void takeUpMarriages(Dossier dossier, Resident person) {
        var died = person.standing().since();
        var ended = dossier.unions().pastOf(person.id()).stream()
                .filter(marriage -> marriage.how() == End.DEATH && marriage.on().equals(died))
                .toList();
        if (ended.isEmpty()) {
            spouseOnCard(dossier, person).ifPresent(spouse -> dossier.put(spouse.withMaritalStatus(statusOf(person))));
            return;
        }
        var lasting = ended.stream()
                .filter(marriage -> goesOn(dossier, person, marriage, died))
                .map(Ended::marriage)
                .toList();
        lasting.forEach(marriage -> takeUp(dossier, person, marriage));
        if (lasting.isEmpty()) write(dossier, person, statusWithout(dossier, person, ended));
    }

    /// The spouse lives, and has no marriage that began after the death.
    private static boolean goesOn(Dossier dossier, Resident person, Ended ended, LocalDate died) {
        var spouse = dossier.person(ended.marriage().spouseOf(person.id()));
        return !spouse.is(ResidentStatus.DECEASED)
                && dossier.unions().of(spouse.id()).stream()
                        .map(Marriage::marriedOn)
                        .allMatch(day -> day != null && day.isBefore(died));
    }

    private static void takeUp(Dossier dossier, Resident person, Marriage marriage) {
        dossier.unions().renew(marriage, marriage.recorded(), marriage.number(), marriage.marriedOn());
        var status = marriage.recorded() ? MaritalStatus.KAWIN_TERCATAT : MaritalStatus.KAWIN_BELUM_TERCATAT;
        write(dossier, person, status);
        var spouse = dossier.person(marriage.spouseOf(person.id()));
        if (spouse.is(ResidentStatus.ACTIVE)) write(dossier, spouse, status);
    }

    /// Widowed meanwhile; where the spouse married again the marriage is over, and no court has said so.
    private static MaritalStatus statusWithout(Dossier dossier, Resident person, List<Ended> ended) {
        var widowed = ended.stream()
                .map(marriage -> dossier.person(marriage.marriage().spouseOf(person.id())))
                .allMatch(spouse -> spouse.is(ResidentStatus.DECEASED));
        return widowed ? MaritalStatus.CERAI_MATI : MaritalStatus.CERAI_HIDUP_BELUM_TERCATAT;
    }

    private static void write(Dossier dossier, Resident person, MaritalStatus status) {
        dossier.put(dossier.person(person.id()).withMaritalStatus(status));
    }

    private static MaritalStatus statusOf(Resident person) {
        return person.biodata().maritalStatus();
    }

    /// Where no marriage was written down: whom that death alone had widowed.
    private Optional<Resident> spouseOnCard(Dossier dossier, Resident person) {
        if (!statusOf(person).married()) return Optional.empty();
        var widowed = past.changedByDeathOf(person.id()).stream()
                .map(dossier::person)
                .filter(other -> other.is(ResidentStatus.ACTIVE) && statusOf(other) == MaritalStatus.CERAI_MATI)
                .filter(other -> other.biodata().sex() != person.biodata().sex())
                .filter(other -> dossier.unions().of(other.id()).isEmpty())
                .toList();
        return widowed.size() == 1 ? Optional.of(widowed.getFirst()) : Optional.empty();
    }
}
