package id.adminduk.identity.identitycard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A KTP-el that is lost or damaged (KTP-LOST): the old one counts no longer, and a new one is printed.
@Component
class KtpLossEffect implements Effect<KtpLossEffect.Form> {
    private final DossierDesk desk;

    KtpLossEffect(DossierDesk desk) {
        this.desk = desk;
    }

    /// `printedOn` tells of a card the registry does not know.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            Renewal.@NotNull Cause because,
            @Nullable LocalDate printedOn) {}

    @Override
    public Set<String> services() {
        return Set.of("KTP-LOST");
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
                    dossier.stopIfRefused();
                    Renewal.replace(dossier, person, Kind.KTP_EL, form.because().why(), form.printedOn());
                });
    }
}
