package id.adminduk.identity.cards;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Destination.Place;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A card of their own: for some of a card (KK-SPLIT), or for a family formed from several (KK-NEW).
@Component
class SplitEffect implements Effect<SplitEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    SplitEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// Without a place the address stays.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named head,
            @NotNull @Valid List<@NotNull Named> others,
            @Valid @Nullable Place place) {}

    @Override
    public Set<String> services() {
        return Set.of("KK-SPLIT", "KK-NEW");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var named = Stream.concat(Stream.of(form.head()), form.others().stream())
                .map(Named::nik)
                .toList();
        desk.decide(application, Change.Kind.FAMILY_FORMED, Opening.of(named), dossier -> {
            var leavers = named.stream()
                    .map(nik -> dossier.resident(nik, "LEAVER"))
                    .flatMap(Optional::stream)
                    .map(Resident::id)
                    .distinct()
                    .toList();
            dossier.stopIfRefused();
            var head = dossier.person(leavers.getFirst());
            var card = dossier.cardOf(head.id());
            dossier.refuseIf(!head.mayHeadFamilyOn(dossier.today()), "LEAVER_TOO_YOUNG");
            if (application.service().equals("KK-SPLIT")) {
                dossier.refuseIf(!leavers.stream().allMatch(card::has), "NOT_ON_ONE_CARD");
                dossier.refuseIf(leavers.size() == card.seats().size(), "NOBODY_STAYS");
            }
            dossier.stopIfRefused();
            var to = new Destination(Destination.Kind.NEW, null, form.place());
            placement.move(dossier, to, head.id(), leavers.subList(1, leavers.size()));
        });
    }
}
