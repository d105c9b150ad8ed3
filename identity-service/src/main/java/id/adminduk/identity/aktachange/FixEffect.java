package id.adminduk.identity.aktachange;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A value an akta tells wrongly is corrected (F-2.04B). The registry follows where it holds the wrong value too;
/// where it is right already only the case is recorded (domain.md 3.3, FIX; decision 0083).
@Component
class FixEffect implements Effect<FixEffect.Form> {
    private final DossierDesk desk;
    private final PastSpouseQueries past;
    private final AktaPen pen;

    FixEffect(DossierDesk desk, PastSpouseQueries past, AktaPen pen) {
        this.desk = desk;
        this.past = past;
        this.pen = pen;
    }

    /// `number` is the akta's, `basis` the authentic document that shows the right values.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @NotNull Akta akta,
            @NotBlank @Size(max = 60) String number,
            @NotEmpty @Valid List<@NotNull Mistake> changes,
            @NotBlank @Size(max = 100) String basis) {}

    @Override
    public Set<String> services() {
        return Set.of("FIX");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = past.openingWith(form.person().nik());
        desk.decide(application, Change.Kind.CORRECTED, opening, dossier -> {
            var person = owner(dossier, form);
            form.akta().check(dossier, person, form.number());
            dossier.stopIfRefused();
            form.changes().forEach(mistake -> pen.correct(dossier, person.id(), form.akta(), mistake));
            pen.check(dossier, person);
        });
    }

    /// The akta of a death is about somebody who is on no card any more.
    private static Resident owner(Dossier dossier, Form form) {
        var nik = form.person().nik();
        if (form.akta() != Akta.DEATH) return dossier.needed(nik, "PERSON");
        var person = dossier.find(nik).orElseThrow(() -> dossier.refusal("PERSON_UNKNOWN"));
        dossier.concerns(person.id());
        dossier.refuseIf(!person.is(ResidentStatus.DECEASED), "PERSON_NOT_DECEASED");
        dossier.refuseIf(!dossier.district().contains(person.region()), "PERSON_NOT_IN_DISTRICT");
        dossier.stopIfRefused();
        return person;
    }
}
