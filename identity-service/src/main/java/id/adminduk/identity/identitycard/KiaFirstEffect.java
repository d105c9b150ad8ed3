package id.adminduk.identity.identitycard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.cardlife.Kia;
import id.adminduk.identity.cardlife.Ktp;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A child's first card (KIA-NEW, under five) and the one with a photo (KIA-517): for a child who is not married, asked
/// for by a parent on the same family card.
@Component
class KiaFirstEffect implements Effect<KiaFirstEffect.Form> {
    private static final String SMALL = "KIA-NEW";

    private final DossierDesk desk;

    KiaFirstEffect(DossierDesk desk) {
        this.desk = desk;
    }

    /// An akta this office gave is named by its number instead of being shown again.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named child,
            @NotNull @Valid Named parent,
            @Nullable @Size(min = 1, max = 50) String aktaNumber) {}

    @Override
    public Set<String> services() {
        return Set.of(SMALL, "KIA-517");
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
            boolean small = Kia.small(child, today);
            dossier.refuseIf(!Kia.child(child, today), "TOO_OLD_FOR_KIA");
            dossier.refuseIf(
                    application.service().equals(SMALL) != small,
                    small ? "KIA_WITHOUT_PHOTO_DUE" : "KIA_WITH_PHOTO_DUE");
            Ktp.refusalOfForeigner(child, today).ifPresent(dossier::refuse);
            dossier.refuseIf(Kia.holds(child, today), "KIA_HELD_ALREADY");
            dossier.refuseIf(otherAkta(child, form.aktaNumber()), "AKTA_NUMBER_DIFFERS");
            Carer.check(dossier, child, form.parent());
            dossier.stopIfRefused();
            Renewal.give(dossier, child.id(), Kind.KIA, Why.GROWN);
        });
    }

    private static boolean otherAkta(Resident child, @Nullable String told) {
        if (told == null) return false;
        var akta = child.particulars().certificates().birth();
        return akta == null || !told.strip().equalsIgnoreCase(akta.number());
    }
}
