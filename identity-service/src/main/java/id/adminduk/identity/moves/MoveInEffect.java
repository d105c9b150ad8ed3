package id.adminduk.identity.moves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An arrival from another district with its letter, or from abroad: people we know come back, others are taken in with
/// the NIK they have.
@Component
class MoveInEffect implements Effect<MoveInEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;
    private final TransferRepository transfers;
    private final ResidentRepository residents;
    private final FamilyRepository families;

    MoveInEffect(
            DossierDesk desk,
            Placement placement,
            TransferRepository transfers,
            ResidentRepository residents,
            FamilyRepository families) {
        this.desk = desk;
        this.placement = placement;
        this.transfers = transfers;
        this.residents = residents;
        this.families = families;
    }

    /// The first of the people heads a new card. Who comes from abroad has no letter.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @Valid @Nullable Skpwni letter,
            @NotNull @Valid List<@NotNull Arrival> people,
            @NotNull @Valid Destination to) {}

    /// The letter of the district they come from.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Skpwni(@NotNull String number, @Nullable LocalDate validUntil) {}

    @Override
    public Set<String> services() {
        return Set.of("MOVE-IN", "MOVE-BACK");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.people().stream().map(Arrival::nik)).andCard(Destination.cardOf(form.to()));
        desk.decide(application, Change.Kind.ARRIVED, opening, dossier -> {
            dossier.refuseIf(form.people().isEmpty(), "NOBODY_MOVES");
            if (application.service().equals("MOVE-IN")) checkLetter(dossier, form.letter());
            var region = placement.regionOf(dossier, form.to());
            var arrived = form.people().stream()
                    .map(person -> person.enter(dossier, region))
                    .toList();
            dossier.stopIfRefused();
            var first = dossier.person(arrived.getFirst());
            dossier.refuseIf(
                    form.to().kind() == Destination.Kind.NEW && !first.mayHeadFamilyOn(dossier.today()),
                    "LEAVER_TOO_YOUNG");
            dossier.stopIfRefused();
            placement.move(dossier, form.to(), arrived.getFirst(), arrived.subList(1, arrived.size()));
            useLetter(dossier, form, application.applicationId());
        });
    }

    @Override
    public List<Newcomer> newcomers(Form form) {
        var region = regionOf(form.to());
        if (region.isEmpty()) return List.of();
        return form.people().stream()
                .filter(person -> residents.find(person.nik()).isEmpty())
                .flatMap(person -> person.newcomer(region.get()).stream())
                .toList();
    }

    private Optional<RegionCode> regionOf(Destination to) {
        if (to.place() != null) return Optional.of(to.place().region());
        return Optional.ofNullable(to.kkNumber()).flatMap(families::regionOf);
    }

    private void checkLetter(Dossier dossier, @Nullable Skpwni letter) {
        if (letter == null) {
            dossier.refuse("LETTER_MISSING");
            return;
        }
        var until = letter.validUntil();
        dossier.refuseIf(until != null && until.isBefore(dossier.today()), "LETTER_EXPIRED");
        dossier.refuseIf(transfers.letterUsed(letter.number()), "LETTER_USED");
    }

    private void useLetter(Dossier dossier, Form form, UUID application) {
        var letter = form.letter();
        if (letter == null) return;
        dossier.afterwards(() -> transfers.useLetter(letter.number(), application, dossier.today()));
    }
}
