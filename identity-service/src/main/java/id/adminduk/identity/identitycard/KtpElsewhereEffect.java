package id.adminduk.identity.identitycard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.cardlife.Ktp;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
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

/// A KTP-el recorded or printed here for a citizen of any district (KTP-OUT). Nothing changes for who is another
/// district's; of who is ours it is noted that the biometrics are recorded.
@Component
class KtpElsewhereEffect implements Effect<KtpElsewhereEffect.Form> {
    private final DossierDesk desk;

    KtpElsewhereEffect(DossierDesk desk) {
        this.desk = desk;
    }

    enum Task {
        RECORDING,
        PRINT
    }

    /// The birth date of somebody the registry does not know.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @Nullable LocalDate birthDate,
            @NotNull Task task,
            @Nullable LocalDate biometricsOn,
            Recording.@Nullable Again again) {}

    @Override
    public Set<String> services() {
        return Set.of("KTP-OUT");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var nik = form.person().nik();
        desk.decide(application, Change.Kind.CARD_ISSUED, Opening.of(nik), dossier -> {
            boolean recorded = form.task() == Task.RECORDING;
            dossier.refuseIf(recorded && form.biometricsOn() == null, "BIOMETRICS_MISSING");
            var known = dossier.find(nik).filter(KtpElsewhereEffect::concernsUs);
            if (known.isEmpty()) stranger(dossier, form);
            else ours(dossier, form, dossier.resident(nik, "PERSON").orElse(null));
        });
    }

    /// Who lives elsewhere is the other district's, even where the registry remembers them.
    private static boolean concernsUs(Resident person) {
        return switch (person.standing().status()) {
            case ACTIVE, DECEASED, DUPLICATE, LOST_CITIZENSHIP -> true;
            case IN_TRANSIT, MOVED_OUT, MOVED_ABROAD -> false;
        };
    }

    private static void stranger(Dossier dossier, Form form) {
        var told =
                dossier.find(form.person().nik()).map(person -> person.birth().date());
        var birth = told.isPresent() ? told.get() : form.birthDate();
        if (birth == null) throw dossier.refusal("BIODATA_MISSING");
        var day = form.biometricsOn();
        dossier.refuseIf(!Ktp.mayBeRecorded(birth, dossier.today()), "TOO_YOUNG_FOR_KTP");
        dossier.refuseIf(day != null && day.isAfter(dossier.today()), "BIOMETRICS_IN_FUTURE");
    }

    private static void ours(Dossier dossier, Form form, @Nullable Resident person) {
        if (person == null) return; // refused by name already
        dossier.refuseIf(person.biodata().citizenship() == Citizenship.WNA, "PERSON_NOT_A_CITIZEN");
        dossier.refuseIf(form.task() == Task.PRINT, "PERSON_LIVES_HERE");
        dossier.refuseIf(!Ktp.mayBeRecorded(person, dossier.today()), "TOO_YOUNG_FOR_KTP");
        dossier.stopIfRefused();
        var day = form.biometricsOn();
        if (day != null) Recording.note(dossier, person, day, form.again());
    }
}
