package id.adminduk.identity.moves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.household.Roster;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People who move abroad (SKPLN). They come back as an arrival without a letter.
@Component
class MoveAbroadEffect implements Effect<MoveAbroadEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    MoveAbroadEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid List<@NotNull Named> people,
            @NotNull LocalDate leavesOn,
            @Nullable KkNumber guardianCard) {}

    @Override
    public Set<String> services() {
        return Set.of("MOVE-ABR");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var niks = form.people().stream().map(Named::nik).distinct().toList();
        desk.decide(application, Change.Kind.MOVED_ABROAD, Opening.of(niks).andCard(form.guardianCard()), dossier -> {
            dossier.refuseIf(niks.isEmpty(), "NOBODY_MOVES");
            var leavers = niks.stream()
                    .map(nik -> dossier.resident(nik, "MOVER"))
                    .flatMap(Optional::stream)
                    .toList();
            dossier.stopIfRefused();
            var cards = leavers.stream()
                    .map(Resident::id)
                    .map(dossier::cardOf)
                    .map(Roster::family)
                    .distinct()
                    .toList();
            leavers.forEach(person -> dossier.leave(person, ResidentStatus.MOVED_ABROAD, form.leavesOn()));
            cards.forEach(card -> placement.takeIn(dossier, card.id(), form.guardianCard()));
        });
    }
}
