package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A marriage annulled: both are what they were before it, and their card is parted as after a divorce.
@Component
public class AnnulmentEffect implements Effect<AnnulmentEffect.Form> {
    private final DossierDesk desk;
    private final Separation separation;
    private final ResidentRepository residents;

    AnnulmentEffect(DossierDesk desk, Separation separation, ResidentRepository residents) {
        this.desk = desk;
        this.separation = separation;
        this.residents = residents;
    }

    /// `number` is that of the decision.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(
            @NotNull @Valid Spouse husband,
            @NotNull @Valid Spouse wife,
            @NotNull String number,
            @NotNull LocalDate decidedOn,
            @Valid @Nullable Destination card,
            @Valid @Nullable List<@NotNull Custody> children) {
        List<Custody> custody() {
            return children == null ? List.of() : children;
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("MARRY-X");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(application, Change.Kind.MARRIAGE_ANNULLED, opening(form), dossier -> annul(dossier, form));
    }

    /// Whom and which cards it touches.
    public Opening opening(Form form) {
        var to = Destination.orOwnCard(form.card());
        return Separation.opening(form.husband(), form.wife(), to, form.custody());
    }

    /// As if there had been no marriage; refuses where the registry knows of none.
    public void annul(Dossier dossier, Form form) {
        var couple = Couple.in(dossier, form.husband(), form.wife());
        var marriage = couple.marriage();
        dossier.refuseIf(marriage.isEmpty(), "NOT_MARRIED_TO_EACH_OTHER");
        dossier.refuseIf(form.decidedOn().isAfter(dossier.today()), "ANNULMENT_IN_FUTURE");
        dossier.stopIfRefused();
        annul(dossier, couple, marriage.orElseThrow(), form);
        separation.part(couple, Destination.orOwnCard(form.card()), form.custody());
    }

    /// Of a marriage beside, or of the one before; an annulled one leaves nothing to hold.
    private static @Nullable Certificate certificateBefore(Dossier dossier, Resident person, Marriage annulled) {
        var lasting = Proof.ofLasting(dossier.unions(), person);
        if (lasting != null) return lasting;
        return dossier.unions()
                .lastBefore(person.id(), annulled)
                .filter(ended -> ended.how() == End.DEATH || ended.how() == End.DIVORCE)
                .map(ended -> Proof.of(ended.marriage()))
                .orElse(null);
    }

    private void annul(Dossier dossier, Couple couple, Marriage marriage, Form form) {
        dossier.unions().end(marriage, form.decidedOn(), End.ANNULMENT, form.number());
        couple.here().stream()
                .filter(person -> dossier.unions().of(person.id()).isEmpty())
                .forEach(person -> dossier.put(person.withMaritalStatus(statusBefore(dossier, person, marriage))));
        couple.hold((person, held) -> held.withMarriage(certificateBefore(dossier, person, marriage)));
    }

    private MaritalStatus statusBefore(Dossier dossier, Resident person, Marriage marriage) {
        var unmarried = residents.lastUnmarriedStatus(person.id()).orElse(MaritalStatus.BELUM_KAWIN);
        return dossier.unions().statusBefore(person.id(), marriage, unmarried);
    }
}
