package id.adminduk.identity.wedlock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.placement.Destination;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A divorce, by the general court or the Pengadilan Agama, or stated by the couple.
@Component
public class DivorceEffect implements Effect<DivorceEffect.Form> {
    private final DossierDesk desk;
    private final Separation separation;

    DivorceEffect(DossierDesk desk, Separation separation) {
        this.desk = desk;
        this.separation = separation;
    }

    /// A cerai talak exists from the husband's ikrar before the court, not from the decision (domain.md 3.5).
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(
            @NotNull @Valid Spouse husband,
            @NotNull @Valid Spouse wife,
            boolean recorded,
            @Nullable String number,
            @NotNull LocalDate decidedOn,
            @Nullable Boolean talak,
            @Nullable LocalDate ikrarOn,
            @Valid @Nullable Destination card,
            @Valid @Nullable List<@NotNull Custody> children) {
        LocalDate effectiveOn() {
            return byTalak() && ikrarOn != null ? ikrarOn : decidedOn;
        }

        boolean byTalak() {
            return Boolean.TRUE.equals(talak);
        }

        List<Custody> custody() {
            return children == null ? List.of() : children;
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("DIV", "PA-DIV");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(application, Change.Kind.DIVORCED, opening(form), dossier -> divorce(dossier, form));
    }

    /// Whom and which cards it touches.
    public Opening opening(Form form) {
        var to = Destination.orOwnCard(form.card());
        return Separation.opening(form.husband(), form.wife(), to, form.custody());
    }

    /// Ends the marriage and parts the card.
    public void divorce(Dossier dossier, Form form) {
        var couple = Couple.in(dossier, form.husband(), form.wife());
        check(dossier, couple, form);
        couple.marriage()
                .ifPresent(marriage -> dossier.unions().end(marriage, form.effectiveOn(), End.DIVORCE, form.number()));
        couple.endAs(form.recorded() ? MaritalStatus.CERAI_HIDUP_TERCATAT : MaritalStatus.CERAI_HIDUP_BELUM_TERCATAT);
        certify(dossier, couple, form);
        separation.part(couple, Destination.orOwnCard(form.card()), form.custody());
    }

    /// The certificate of the marriage stays written, as F-1.01 asks for both; a husband who has another wife
    /// holds hers.
    private static void certify(Dossier dossier, Couple couple, Form form) {
        var divorce = Proof.of(form.recorded(), form.number(), form.effectiveOn());
        couple.hold((person, old) -> {
            var lasting = Proof.ofLasting(dossier.unions(), person);
            return old.withDivorce(divorce).withMarriage(lasting == null ? old.marriage() : lasting);
        });
    }

    private static void check(Dossier dossier, Couple couple, Form form) {
        dossier.refuseIf(form.byTalak() && form.ikrarOn() == null, "IKRAR_MISSING");
        dossier.refuseIf(form.recorded() && form.number() == null, "DIVORCE_NUMBER_MISSING");
        dossier.refuseIf(form.effectiveOn().isAfter(dossier.today()), "DIVORCE_IN_FUTURE");
        dossier.refuseIf(!married(couple), "NOT_MARRIED_TO_EACH_OTHER");
        var on = couple.marriage().map(marriage -> marriage.marriedOn()).filter(Objects::nonNull);
        dossier.refuseIf(on.filter(day -> day.isAfter(form.effectiveOn())).isPresent(), "DIVORCE_BEFORE_MARRIAGE");
        dossier.stopIfRefused();
    }

    private static boolean married(Couple couple) {
        if (couple.bothHere()) return couple.marriage().isPresent() || couple.shownByCard();
        return couple.here().stream()
                .allMatch(person -> person.biodata().maritalStatus().married());
    }
}
