package id.adminduk.identity.biodata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.DossierDesk;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.InvalidValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Elements of the biodata corrected (F-1.06): each names what is written now and what is to be written.
@Component
class CorrectionEffect implements Effect<CorrectionEffect.Form> {
    private final DossierDesk desk;
    private final BirthDayRule births;

    CorrectionEffect(DossierDesk desk, BirthDayRule births) {
        this.desk = desk;
        this.births = births;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(
            @NotNull @Valid Named person,
            @NotNull @Valid List<@NotNull Correction> changes,
            @Valid @Nullable Foreigner foreigner,
            @Valid @Nullable Contact familyContact) {
        boolean empty() {
            return changes.isEmpty() && foreigner == null && familyContact == null;
        }
    }

    /// Nothing written before is an empty or absent old value.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Correction(
            @NotNull Element element,
            @Nullable String oldValue,
            @NotNull String newValue) {}

    @Override
    public Set<String> services() {
        return Set.of("BIO-CHG");
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void decide(ApprovedApplication application, Form form) {
        desk.decide(application, Change.Kind.CORRECTED, Opening.of(form.person().nik()), dossier -> {
            var person = dossier.needed(form.person().nik(), "PERSON");
            dossier.refuseIf(form.empty(), "NOTHING_CHANGES");
            form.changes().forEach(change -> correct(dossier, person, change));
            births.check(dossier, person, dossier.person(person.id()));
            if (form.familyContact() != null) reach(dossier, person, form.familyContact());
            if (form.foreigner() != null) write(dossier, dossier.person(person.id()), form.foreigner());
        });
    }

    private static void correct(Dossier dossier, Resident person, Correction change) {
        var card = dossier.cardOf(person.id());
        var home = card.family().address();
        var next = corrected(dossier, new Written(dossier.person(person.id()), home), change);
        dossier.put(next.person());
        if (next.home() != null && !next.home().equals(home))
            dossier.put(card.with(card.family().at(card.family().region(), next.home())));
    }

    private static void reach(Dossier dossier, Resident person, Contact contact) {
        var card = dossier.cardOf(person.id());
        dossier.put(card.with(card.family().reachedBy(contact)));
    }

    /// Passport, permit and sponsor as they are now, all of them.
    private static void write(Dossier dossier, Resident person, Foreigner papers) {
        papers.faults(person.biodata().citizenship(), person.birth().date(), dossier.today())
                .forEach(dossier::refuse);
        dossier.put(person.withForeigner(papers));
    }

    private static Written corrected(Dossier dossier, Written told, Correction change) {
        var now = change.element().of(told);
        var before = change.oldValue() == null ? "" : change.oldValue().strip();
        dossier.refuseIf(change.element() == Element.NIK, "NIK_NEVER_CHANGES");
        dossier.refuseIf(change.element() != Element.NIK && !now.equals(before), "OLD_VALUE_DIFFERS");
        try {
            return change.element().write(told, change.newValue());
        } catch (InvalidValue | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            dossier.refuse("NEW_VALUE_INVALID");
            return told;
        }
    }
}
