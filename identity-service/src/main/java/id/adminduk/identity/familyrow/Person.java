package id.adminduk.identity.familyrow;

import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.resident.Resident;
import org.jspecify.annotations.Nullable;

/// A row that could be read: somebody, and what they are on their card.
public record Person(Line line, Resident resident, Shdk shdk) {

    public Person with(Resident changed) {
        return new Person(line, changed, shdk);
    }

    /// The document of their marriage.
    public @Nullable Certificate marriage() {
        return resident.particulars().certificates().marriage();
    }
}
