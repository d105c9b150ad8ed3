package id.adminduk.identity.aktachange;

import static id.adminduk.identity.aktachange.Akta.BIRTH;
import static id.adminduk.identity.aktachange.Akta.DEATH;
import static id.adminduk.identity.aktachange.Akta.DIVORCE;
import static id.adminduk.identity.aktachange.Akta.MARRIAGE;

import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.biodata.Written;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an akta tells of somebody and can tell wrongly (domain.md 5.6); each stands on some akta only.
enum AktaElement {
    NAME(Element.NAME, BIRTH, DEATH, MARRIAGE, DIVORCE),
    SEX(Element.SEX, BIRTH, DEATH),
    BIRTH_PLACE(Element.BIRTH_PLACE, BIRTH, DEATH, MARRIAGE, DIVORCE),
    BIRTH_DATE(Element.BIRTH_DATE, BIRTH, DEATH, MARRIAGE, DIVORCE),
    MOTHER_NAME(Element.MOTHER_NAME, BIRTH, DEATH, MARRIAGE),
    FATHER_NAME(Element.FATHER_NAME, BIRTH, DEATH, MARRIAGE),
    MARRIAGE_DATE(Element.MARRIAGE_DATE, MARRIAGE),
    DIVORCE_DATE(Element.DIVORCE_DATE, DIVORCE),
    DEATH_DATE(null, DEATH),
    /// Named only to be refused: a NIK is given once, for life.
    NIK(Element.NIK);

    private final @Nullable Element element;
    private final Set<Akta> on;

    AktaElement(@Nullable Element element, Akta... on) {
        this.element = element;
        this.on = Set.of(on);
    }

    boolean standsOn(Akta akta) {
        return on.contains(akta);
    }

    /// What the registry holds; empty where nothing is written.
    String of(Resident person) {
        if (element != null) return element.of(new Written(person, null));
        return person.is(ResidentStatus.DECEASED) ? person.standing().since().toString() : "";
    }

    /// Throws a runtime exception on a value the element cannot have.
    Resident write(Resident person, String value) {
        if (element != null)
            return element.write(new Written(person, null), value).person();
        return person.withStanding(ResidentStatus.DECEASED, LocalDate.parse(value.strip()));
    }
}
