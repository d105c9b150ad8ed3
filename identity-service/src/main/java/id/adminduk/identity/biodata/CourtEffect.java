package id.adminduk.identity.biodata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.PersonName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a court decided about a person: a new name (NAME), another sex or the like (OTHER). The NIK stays.
@Component
class CourtEffect implements Effect<CourtEffect.Form> {
    private final DossierDesk desk;

    CourtEffect(DossierDesk desk) {
        this.desk = desk;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @NotNull String ruling,
            @NotNull LocalDate decidedOn,
            @Nullable PersonName name,
            @Nullable Sex sex) {}

    @Override
    public Set<String> services() {
        return Set.of("NAME", "OTHER");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var renaming = application.service().equals("NAME");
        var kind = renaming ? Change.Kind.RENAMED : Change.Kind.SEX_CHANGED;
        desk.decide(application, kind, Opening.of(form.person().nik()), dossier -> {
            var person = dossier.needed(form.person().nik(), "PERSON");
            dossier.refuseIf(form.ruling().isBlank(), "RULING_MISSING");
            dossier.refuseIf(form.decidedOn().isAfter(dossier.today()), "RULING_IN_FUTURE");
            if (renaming) rename(dossier, person, form.name());
            else changeSex(dossier, person, form.sex());
        });
    }

    private static void rename(Dossier dossier, Resident person, @Nullable PersonName name) {
        if (name == null) throw dossier.refusal("NAME_MISSING");
        dossier.refuseIf(name.equals(person.name()), "NOTHING_CHANGES");
        dossier.put(person.withName(name, person.titles()));
    }

    private static void changeSex(Dossier dossier, Resident person, @Nullable Sex sex) {
        if (sex == null) return; // another vital event, which the form alone records
        dossier.refuseIf(sex == person.biodata().sex(), "NOTHING_CHANGES");
        dossier.refuseIf(person.biodata().maritalStatus().married(), "PERSON_MARRIED");
        dossier.put(person.withBiodata(person.biodata().with(sex)));
    }
}
