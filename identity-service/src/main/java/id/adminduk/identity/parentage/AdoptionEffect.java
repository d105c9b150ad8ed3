package id.adminduk.identity.parentage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.kernel.types.KkNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/// An adoption: the child moves to the adoptive parents' card; the parents written in the biodata stay (domain.md 3.3).
@Component
class AdoptionEffect implements Effect<AdoptionEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    AdoptionEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named child,
            @NotNull KkNumber adoptiveCard,
            @NotNull String ruling,
            @NotNull LocalDate decidedOn) {}

    @Override
    public Set<String> services() {
        return Set.of("ADOPT");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.child().nik()).andCard(form.adoptiveCard());
        desk.decide(application, Change.Kind.ADOPTED, opening, dossier -> {
            var child = dossier.needed(form.child().nik(), "CHILD");
            var home = placement.target(dossier, form.adoptiveCard());
            dossier.refuseIf(home.has(child.id()), "CHILD_ALREADY_ON_CARD");
            dossier.refuseIf(child.biodata().maritalStatus().everMarried(), "CHILD_WAS_MARRIED");
            dossier.refuseIf(form.ruling().isBlank(), "RULING_MISSING");
            dossier.refuseIf(form.decidedOn().isAfter(dossier.today()), "RULING_IN_FUTURE");
            dossier.stopIfRefused();
            dossier.leave(child.id());
            dossier.join(child.id(), home.family().id(), Shdk.ANAK);
        });
    }
}
