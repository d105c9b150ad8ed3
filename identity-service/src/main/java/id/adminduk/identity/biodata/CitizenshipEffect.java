package id.adminduk.identity.biodata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.placement.Placement;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Another citizenship, or the choice of a child that had two (UU 12/2006 Ps. 6). Who became a foreigner and may not
/// stay leaves the registry.
@Component
class CitizenshipEffect implements Effect<CitizenshipEffect.Form> {
    private final DossierDesk desk;
    private final Placement placement;

    CitizenshipEffect(DossierDesk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
    }

    /// `stays` says whether somebody who is a foreigner now has a permit to live here.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @NotNull Citizenship citizenship,
            @Nullable Boolean stays,
            @NotNull LocalDate since,
            @Nullable KkNumber guardianCard,
            @Nullable @Size(min = 1, max = 60) String decree,
            @Valid @Nullable Foreigner foreigner) {

        /// Who became a citizen keeps passport, arrival and the number of the decision, but no permit.
        @Nullable
        Foreigner papersOf(Resident person) {
            var papers = foreigner != null ? foreigner : person.foreigner();
            if (citizenship == Citizenship.WNA) return papers == null ? null : papers.chosen(null);
            if (papers == null) return decree == null ? null : new Foreigner(null, null, null, null, decree, null);
            return papers.naturalised(decree);
        }

        /// A child of two countries that chooses this one stays what it is.
        boolean changes(Resident person) {
            return citizenship != person.biodata().citizenship() || person.citizenOfTwoCountries();
        }

        boolean leaves() {
            return citizenship == Citizenship.WNA && !Boolean.TRUE.equals(stays);
        }
    }

    @Override
    public Set<String> services() {
        return Set.of("CITZ");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        var opening = Opening.of(form.person().nik()).andCard(form.guardianCard());
        desk.decide(application, Change.Kind.CITIZENSHIP_CHANGED, opening, dossier -> {
            var person = dossier.needed(form.person().nik(), "PERSON");
            dossier.refuseIf(!form.changes(person), "NOTHING_CHANGES");
            dossier.refuseIf(form.since().isAfter(dossier.today()), "CHANGE_IN_FUTURE");
            dossier.stopIfRefused();
            dossier.put(person.withBiodata(person.biodata().with(form.citizenship()))
                    .withForeigner(form.papersOf(person)));
            if (!form.leaves()) return;
            var card = dossier.cardOf(person.id()).family().id();
            dossier.leave(person, ResidentStatus.LOST_CITIZENSHIP, form.since());
            placement.takeIn(dossier, card, form.guardianCard());
        });
    }
}
