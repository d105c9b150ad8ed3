package id.adminduk.identity.identitycard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.cardlife.Kia;
import id.adminduk.identity.cardlife.Ktp;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.EndedCard;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A KIA that is lost, damaged or shows the home left behind (KIA-LOST): it counts no longer, and a new one is printed.
@Component
class KiaLossEffect implements Effect<KiaLossEffect.Form> {
    private final DossierDesk desk;

    KiaLossEffect(DossierDesk desk) {
        this.desk = desk;
    }

    /// `printedOn` tells of a card the registry does not know.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named child,
            @NotNull @Valid Named parent,
            Renewal.@NotNull Cause because,
            @Nullable LocalDate printedOn) {}

    @Override
    public Set<String> services() {
        return Set.of("KIA-LOST");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var people = Opening.of(form.child().nik(), form.parent().nik());
        desk.decide(application, Change.Kind.CARD_ISSUED, people, dossier -> {
            var child = dossier.needed(form.child().nik(), "CHILD");
            var today = dossier.today();
            var since = sinceOf(child, form);
            dossier.refuseIf(!Kia.child(child, today), "TOO_OLD_FOR_KIA");
            dossier.refuseIf(since != null && Kia.small(child, since) != Kia.small(child, today), "KIA_WITH_PHOTO_DUE");
            Ktp.refusalOfForeigner(child, today).ifPresent(dossier::refuse);
            Renewal.check(dossier, child, Kind.KIA, form.printedOn(), "KIA_NEVER_PRINTED");
            Carer.check(dossier, child, form.parent());
            dossier.stopIfRefused();
            Renewal.replace(dossier, child, Kind.KIA, form.because().why(), form.printedOn());
        });
    }

    /// Since when the child has the card it lost.
    private static @Nullable LocalDate sinceOf(Resident child, Form form) {
        var held = child.particulars().enrolment();
        if (held.kiaOn() != null) return held.kiaOn();
        return held.last(Kind.KIA).map(EndedCard::issuedOn).orElse(form.printedOn());
    }
}
