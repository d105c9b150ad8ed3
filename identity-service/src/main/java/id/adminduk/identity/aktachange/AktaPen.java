package id.adminduk.identity.aktachange;

import id.adminduk.identity.biodata.BirthDayRule;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Corrects what the registry holds of an akta, in the biodata and in the marriage it is about.
@Component
class AktaPen {
    private final ResidentRepository residents;
    private final BirthDayRule births;

    AktaPen(ResidentRepository residents, BirthDayRule births) {
        this.residents = residents;
        this.births = births;
    }

    void correct(Dossier dossier, UUID id, Akta akta, Mistake mistake) {
        var element = mistake.element();
        var person = dossier.person(id);
        var held = element.of(person);
        var wrong = held.equals(mistake.told());
        if (element == AktaElement.NIK) throw dossier.refusal("NIK_NEVER_CHANGES");
        if (!element.standsOn(akta)) throw dossier.refusal("ELEMENT_NOT_ON_AKTA");
        if (mistake.told().equals(mistake.right())) throw dossier.refusal("NOTHING_CHANGES");
        dossier.refuseIf(!wrong && !held.equals(mistake.right()), "OLD_VALUE_DIFFERS");
        dossier.refuseIf(!wrong && !couldTell(person, mistake), "OLD_VALUE_DIFFERS");
        dossier.stopIfRefused();
        if (wrong) write(dossier, person, mistake);
    }

    /// The registry is right already. Of a birth it registered itself it knows what the akta can have told.
    private boolean couldTell(Resident person, Mistake mistake) {
        var versions = residents.versionsSinceBirth(person.id());
        return versions.isEmpty()
                || versions.stream()
                        .anyMatch(version -> mistake.element().of(version).equals(mistake.told()));
    }

    private static void write(Dossier dossier, Resident person, Mistake mistake) {
        try {
            dossier.put(mistake.element().write(person, mistake.right()));
            redate(dossier, person, mistake);
        } catch (InvalidValue | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException invalid) {
            dossier.refuse("NEW_VALUE_INVALID");
        }
    }

    /// A day of two is corrected of both, and of their marriage.
    private static void redate(Dossier dossier, Resident person, Mistake mistake) {
        switch (mistake.element()) {
            case MARRIAGE_DATE -> remarry(dossier, person, mistake.told(), LocalDate.parse(mistake.right()));
            case DIVORCE_DATE -> end(dossier, person, End.DIVORCE, mistake);
            case DEATH_DATE -> end(dossier, person, End.DEATH, mistake);
            case NAME, SEX, BIRTH_PLACE, BIRTH_DATE, MOTHER_NAME, FATHER_NAME, NIK -> {} // of one person alone
        }
    }

    /// The marriage goes on in a row with the right day; the old one stays written.
    private static void remarry(Dossier dossier, Resident person, String told, LocalDate right) {
        for (var marriage : dossier.unions().of(person.id())) {
            if (marriage.marriedOn() == null || !marriage.marriedOn().toString().equals(told)) continue;
            dossier.unions().end(marriage, dossier.today(), End.REPLACED, null);
            dossier.unions().renew(marriage, marriage.recorded(), marriage.number(), right);
            var spouse = dossier.person(marriage.spouseOf(person.id()));
            var held = spouse.particulars().certificates().marriage();
            if (held == null || !spouse.is(ResidentStatus.ACTIVE)) continue;
            dossier.put(spouse.withCertificates(
                    all -> all.withMarriage(new Certificate(held.held(), held.number(), right))));
        }
    }

    private static void end(Dossier dossier, Resident person, End how, Mistake mistake) {
        var right = LocalDate.parse(mistake.right());
        for (var ended : dossier.unions().pastOf(person.id())) {
            if (ended.how() != how || !ended.on().toString().equals(mistake.told())) continue;
            dossier.unions().redate(ended, right);
            var spouse = dossier.person(ended.marriage().spouseOf(person.id()));
            var held = spouse.particulars().certificates().divorce();
            if (how != End.DIVORCE || held == null || !spouse.is(ResidentStatus.ACTIVE)) continue;
            dossier.put(spouse.withCertificates(
                    all -> all.withDivorce(new Certificate(held.held(), held.number(), right))));
        }
    }

    /// What the corrected values together may not be.
    void check(Dossier dossier, Resident before) {
        var after = dossier.person(before.id());
        births.check(dossier, before, after);
        if (!after.is(ResidentStatus.DECEASED)) return;
        dossier.refuseIf(after.standing().since().isAfter(dossier.today()), "DEATH_IN_FUTURE");
        dossier.refuseIf(after.standing().since().isBefore(after.birth().date()), "DEATH_BEFORE_BIRTH");
    }
}
