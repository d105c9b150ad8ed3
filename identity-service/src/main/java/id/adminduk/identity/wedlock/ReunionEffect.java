package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.marriage.Marriage.Ended;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Rujuk, or a divorce annulled: the marriage goes on in a new row, the old end stays written (domain.md 3.6).
@Component
public class ReunionEffect implements Effect<ReunionEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    ReunionEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// `number` is that of the document that brings them together again.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(
            @NotNull @Valid Spouse husband,
            @NotNull @Valid Spouse wife,
            @NotNull String number,
            @NotNull LocalDate reunitedOn) {}

    @Override
    public Set<String> services() {
        return Set.of("KUA-RUJUK", "DIV-X");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var kind = application.service().equals("DIV-X") ? Change.Kind.DIVORCE_ANNULLED : Change.Kind.RECONCILED;
        desk.decide(application, kind, opening(form), dossier -> reunite(dossier, form));
    }

    /// Whom it touches.
    public Opening opening(Form form) {
        return Couple.opening(form.husband(), form.wife());
    }

    /// As if there had been no divorce; refuses where the registry knows of none.
    public void reunite(Dossier dossier, Form form) {
        var couple = Couple.in(dossier, form.husband(), form.wife());
        dossier.refuseIf(!couple.bothHere(), "BOTH_MUST_LIVE_HERE");
        dossier.refuseIf(form.reunitedOn().isAfter(dossier.today()), "REUNION_IN_FUTURE");
        dossier.stopIfRefused();
        var husband = Objects.requireNonNull(couple.husband());
        var wife = Objects.requireNonNull(couple.wife());
        var divorced = divorceOf(dossier, husband, wife);
        dossier.refuseIf(divorced.isEmpty(), "NOT_DIVORCED_FROM_EACH_OTHER");
        dossier.refuseIf(wife.biodata().maritalStatus().married(), "WIFE_ALREADY_MARRIED");
        dossier.refuseIf(husband.biodata().maritalStatus().married(), "HUSBAND_ALREADY_MARRIED");
        dossier.stopIfRefused();
        var old = divorced.orElseThrow().marriage();
        dossier.unions().renew(old, old.recorded(), old.number(), old.marriedOn());
        couple.become(old.recorded() ? MaritalStatus.KAWIN_TERCATAT : MaritalStatus.KAWIN_BELUM_TERCATAT);
        couple.hold((_, held) -> held.withMarriage(Proof.of(old)).withDivorce(null));
        bringTogether(dossier, husband, wife);
    }

    private static Optional<Ended> divorceOf(Dossier dossier, Resident husband, Resident wife) {
        return dossier.unions().lastBetween(husband.id(), wife.id()).filter(ended -> ended.how() == End.DIVORCE);
    }

    /// The wife comes to the husband's card, with the minors her own card would leave alone.
    private void bringTogether(Dossier dossier, Resident husband, Resident wife) {
        var his = dossier.cardOf(husband.id()).family();
        var hers = dossier.cardOf(wife.id()).family();
        if (his.id().equals(hers.id())) return;
        var join = new Destination(Destination.Kind.JOIN, his.number(), null);
        placement.move(dossier, join, wife.id(), List.of());
        placement.takeIn(dossier, hers.id(), his.number());
    }
}
