package id.adminduk.identity.vitals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A stillbirth is a record only: nobody gets a NIK, no card changes (domain.md 3.3).
@Component
class StillbirthEffect implements Effect<StillbirthEffect.Form> {
    private final DossierDesk desk;

    StillbirthEffect(DossierDesk desk) {
        this.desk = desk;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(@NotNull @Valid Named mother, @NotNull LocalDate happenedOn) {}

    @Override
    public Set<String> services() {
        return Set.of("STILL");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(application, Change.Kind.BORN, Opening.of(form.mother().nik()), dossier -> {
            var mother = dossier.needed(form.mother().nik(), "MOTHER");
            dossier.refuseIf(mother.biodata().sex() != Sex.FEMALE, "MOTHER_NOT_FEMALE");
            dossier.refuseIf(form.happenedOn().isAfter(dossier.today()), "BIRTH_IN_FUTURE");
        });
    }
}
