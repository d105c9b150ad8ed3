package id.adminduk.identity.identitycard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A KTP-el that prints what is so no longer (KTP-CHG): the registry ended it when it changed, or the owner shows where
/// an older card reads otherwise.
@Component
class KtpChangeEffect implements Effect<KtpChangeEffect.Form> {
    private final DossierDesk desk;

    KtpChangeEffect(DossierDesk desk) {
        this.desk = desk;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @Nullable @Valid List<@NotNull Difference> differences,
            @Nullable LocalDate printedOn) {
        List<Difference> shown() {
            return differences == null ? List.of() : differences;
        }
    }

    /// What the old card says, in its own words.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(
            @NotNull PrintedElement element,
            @NotBlank @Size(max = 100) String onCard) {}

    @Override
    public Set<String> services() {
        return Set.of("KTP-CHG");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(
                application, Change.Kind.CARD_ISSUED, Opening.of(form.person().nik()), dossier -> {
                    var person = Renewal.ownerOfKtp(dossier, form.person(), form.printedOn());
                    boolean counts = person.particulars().enrolment().ktpOn() != null;
                    dossier.refuseIf(counts && form.shown().isEmpty(), "NOTHING_CHANGES");
                    var home = dossier.cardOf(person.id()).family();
                    dossier.refuseIf(
                            form.shown().stream()
                                    .anyMatch(told -> told.element().reads(person, home, told.onCard())),
                            "CARD_READS_SO");
                    dossier.stopIfRefused();
                    Renewal.replace(dossier, person, Kind.KTP_EL, Why.CHANGED, form.printedOn());
                });
    }
}
