package id.adminduk.identity.vitals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A death: off the card, the spouse widowed, a new head where it was the head's (domain.md 3.6).
@Component
public class DeathEffect implements Effect<DeathEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    DeathEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// `guardianCard` takes in the minors a head leaves behind alone.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(
            @NotNull @Valid Named deceased,
            @NotNull LocalDate diedOn,
            @Nullable KkNumber guardianCard) {}

    @Override
    public Set<String> services() {
        return Set.of("DEATH");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(application, Change.Kind.DIED, opening(form), dossier -> bury(dossier, form));
    }

    /// Whom and which cards it touches.
    public Opening opening(Form form) {
        return Opening.of(form.deceased().nik()).andCard(form.guardianCard());
    }

    /// Off the card, the marriages ended.
    public void bury(Dossier dossier, Form form) {
        var person = dossier.needed(form.deceased().nik(), "PERSON");
        dossier.refuseIf(form.diedOn().isAfter(dossier.today()), "DEATH_IN_FUTURE");
        dossier.refuseIf(form.diedOn().isBefore(person.birth().date()), "DEATH_BEFORE_BIRTH");
        dossier.stopIfRefused();
        var card = dossier.cardOf(person.id()).family().id();
        widow(dossier, person, form.diedOn());
        dossier.leave(person, ResidentStatus.DECEASED, form.diedOn());
        placement.takeIn(dossier, card, form.guardianCard());
    }

    private static void widow(Dossier dossier, Resident deceased, LocalDate diedOn) {
        var lasting = dossier.unions().of(deceased.id());
        lasting.forEach(marriage -> dossier.unions().end(marriage, diedOn, End.DEATH, null));
        var spouses = lasting.isEmpty()
                ? spouseOnCard(dossier, deceased)
                : lasting.stream()
                        .map(marriage -> marriage.spouseOf(deceased.id()))
                        .toList();
        for (var spouse : spouses) {
            var person = dossier.person(spouse);
            var alive = !person.is(ResidentStatus.DECEASED);
            if (alive && dossier.unions().of(spouse).isEmpty())
                dossier.put(person.withMaritalStatus(MaritalStatus.CERAI_MATI));
        }
    }

    /// Where no marriage is written down the card may show one: one other person who is married, as a couple.
    private static List<UUID> spouseOnCard(Dossier dossier, Resident deceased) {
        if (!deceased.biodata().maritalStatus().married()) return List.of();
        var card = dossier.cardOf(deceased.id());
        var shdk = Objects.requireNonNull(card.shdkOf(deceased.id()));
        var candidates = card.seats().stream()
                .filter(seat ->
                        !seat.resident().equals(deceased.id()) && seat.shdk().coupleWith(shdk))
                .map(seat -> dossier.person(seat.resident()))
                .filter(person -> person.biodata().maritalStatus().married())
                .filter(person -> person.biodata().sex() != deceased.biodata().sex())
                .filter(person -> dossier.unions().of(person.id()).isEmpty())
                .map(Resident::id)
                .toList();
        return candidates.size() == 1 ? candidates : List.of();
    }
}
