package id.adminduk.identity.moves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Destination.Kind;
import id.adminduk.identity.placement.Destination.Place;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.KkNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A move inside the district: a whole family keeps its number, a part of one gets a card or joins one (domain.md 1.4).
@Component
class MoveInsideEffect implements Effect<MoveInsideEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    MoveInsideEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// The first of the people heads a new card.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid List<@NotNull Named> people,
            @NotNull @Valid Destination to,
            @Nullable KkNumber guardianCard) {}

    @Override
    public Set<String> services() {
        return Set.of("MOVE-IN-REG");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var niks = form.people().stream().map(Named::nik).toList();
        var opening = Opening.of(niks).andCard(Destination.cardOf(form.to())).andCard(form.guardianCard());
        desk.decide(application, Change.Kind.MOVED, opening, dossier -> {
            var movers = niks.stream()
                    .map(nik -> dossier.resident(nik, "MOVER"))
                    .flatMap(Optional::stream)
                    .map(Resident::id)
                    .distinct()
                    .toList();
            dossier.refuseIf(form.people().isEmpty(), "NOBODY_MOVES");
            dossier.refuseIf(form.to().kind() == Kind.NEW && form.to().place() == null, "PLACE_MISSING");
            dossier.stopIfRefused();
            var card = dossier.cardOf(movers.getFirst());
            if (form.to().kind() == Kind.NEW
                    && movers.size() == card.seats().size()
                    && movers.stream().allMatch(card::has)) {
                moveWhole(dossier, card, Objects.requireNonNull(form.to().place()));
                return;
            }
            dossier.refuseIf(
                    form.to().kind() == Kind.NEW
                            && !dossier.person(movers.getFirst()).mayHeadFamilyOn(dossier.today()),
                    "LEAVER_TOO_YOUNG");
            dossier.stopIfRefused();
            placement.move(dossier, form.to(), movers.getFirst(), movers.subList(1, movers.size()));
            placement.takeIn(dossier, card.family().id(), form.guardianCard());
        });
    }

    private void moveWhole(Dossier dossier, Roster card, Place told) {
        var place = placement.checked(dossier, told);
        dossier.put(card.with(card.family().at(place.region(), place.address())));
        card.people().forEach(person -> dossier.put(dossier.person(person).withRegion(place.region())));
    }
}
