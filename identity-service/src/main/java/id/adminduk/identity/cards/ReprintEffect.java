package id.adminduk.identity.cards;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.kernel.types.KkNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A family card that was lost or damaged is printed again: the number and the version stay (domain.md 3.3, KK-LOST).
@Component
class ReprintEffect implements Effect<ReprintEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    ReprintEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// What became of the paper.
    enum Cause {
        LOST,
        DAMAGED
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @NotNull KkNumber card,
            @NotNull Cause cause) {}

    @Override
    public Set<String> services() {
        return Set.of("KK-LOST");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.person().nik()).andCard(form.card());
        desk.reprint(application, opening, dossier -> chosen(dossier, form));
    }

    /// Whoever asks stands on the card.
    private Family chosen(Dossier dossier, Form form) {
        var person = dossier.needed(form.person().nik(), "PERSON");
        var card = placement.target(dossier, form.card());
        dossier.refuseIf(!card.has(person.id()), "PERSON_NOT_ON_CARD");
        dossier.stopIfRefused();
        return card.family();
    }
}
