package id.adminduk.identity.identitycard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.cardlife.Ktp;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
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

/// The first KTP-el (KTP-NEW): for whoever is 17, or married; somebody of 16 is recorded early and gets no card yet
/// (domain.md 3.5).
@Component
class KtpFirstEffect implements Effect<KtpFirstEffect.Form> {
    private final DossierDesk desk;

    KtpFirstEffect(DossierDesk desk) {
        this.desk = desk;
    }

    /// `biometricsOn` may be left out by who was recorded before.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(@NotNull @Valid Named person, @Nullable LocalDate biometricsOn, Recording.@Nullable Again again) {}

    @Override
    public Set<String> services() {
        return Set.of("KTP-NEW");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(
                application, Change.Kind.CARD_ISSUED, Opening.of(form.person().nik()), dossier -> {
                    var person = dossier.needed(form.person().nik(), "PERSON");
                    var today = dossier.today();
                    var held = person.particulars().enrolment();
                    boolean due = Ktp.due(person, today);
                    dossier.refuseIf(!Ktp.mayBeRecorded(person, today), "TOO_YOUNG_FOR_KTP");
                    Ktp.refusalOfForeigner(person, today).ifPresent(dossier::refuse);
                    dossier.refuseIf(held.ktpOn() != null, "KTP_HELD_ALREADY");
                    dossier.stopIfRefused();
                    if (form.biometricsOn() != null) Recording.note(dossier, person, form.biometricsOn(), form.again());
                    else dossier.refuseIf(held.biometricsOn() == null, "BIOMETRICS_MISSING");
                    dossier.refuseIf(!due && form.biometricsOn() == null, "KTP_NOT_DUE_YET");
                    dossier.stopIfRefused();
                    if (due) Renewal.give(dossier, person.id(), Kind.KTP_EL, Why.CHANGED);
                });
    }
}
