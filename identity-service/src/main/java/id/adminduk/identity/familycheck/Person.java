package id.adminduk.identity.familycheck;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row that could be read: somebody, what they are on their card, and the document of their marriage.
record Person(
        Line line,
        Resident resident,
        Shdk shdk,
        @Nullable String marriageNumber,
        @Nullable LocalDate marriedOn) {

    Person with(Resident changed) {
        return new Person(line, changed, shdk, marriageNumber, marriedOn);
    }
}
