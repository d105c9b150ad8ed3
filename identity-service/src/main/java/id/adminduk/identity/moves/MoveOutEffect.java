package id.adminduk.identity.moves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.moves.TransferRepository.Traveller;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.registration.Letter;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A move to another district: the people are in transit with an SKPWNI until somebody there lets them in.
@Component
class MoveOutEffect implements Effect<MoveOutEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;
    private final TransferDesk transfers;

    MoveOutEffect(DossierDesk desk, Placement placement, TransferDesk transfers) {
        this.desk = desk;
        this.placement = placement;
        this.transfers = transfers;
    }

    /// `careLetter` names whoever cares for minors who go alone (F-1.03A), `guardianCard` takes in those who stay
    /// alone.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid List<@NotNull Named> people,
            @NotNull RegionCode toRegion,
            @Nullable String careLetter,
            @Nullable KkNumber guardianCard) {}

    @Override
    public Set<String> services() {
        return Set.of("MOVE-OUT");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.people().stream().map(Named::nik)).andCard(form.guardianCard());
        var letter = new AtomicReference<@Nullable Letter>();
        desk.decide(
                application,
                Change.Kind.MOVED_OUT,
                opening,
                dossier -> {
                    var movers = movers(dossier, form);
                    var travellers = movers.stream()
                            .map(person -> Traveller.of(dossier.cardOf(person.id()), person.id()))
                            .toList();
                    movers.forEach(person -> dossier.leave(person, ResidentStatus.IN_TRANSIT, dossier.today()));
                    travellers.stream()
                            .map(Traveller::familyId)
                            .distinct()
                            .forEach(card -> placement.takeIn(dossier, card, form.guardianCard()));
                    dossier.afterwards(() -> letter.set(transfers.open(
                            application.applicationId(), dossier.district(), dossier.today(), travellers)));
                },
                letter::get);
    }

    private static List<Resident> movers(Dossier dossier, Form form) {
        var movers = form.people().stream()
                .map(Named::nik)
                .distinct()
                .map(nik -> dossier.resident(nik, "MOVER"))
                .flatMap(Optional::stream)
                .toList();
        dossier.refuseIf(form.people().isEmpty(), "NOBODY_MOVES");
        dossier.refuseIf(dossier.district().contains(form.toRegion()), "DESTINATION_IN_DISTRICT");
        dossier.stopIfRefused();
        var adult = movers.stream().anyMatch(person -> person.mayHeadFamilyOn(dossier.today()));
        dossier.refuseIf(!adult && form.careLetter() == null, "MINORS_ALONE");
        dossier.stopIfRefused();
        return movers;
    }
}
