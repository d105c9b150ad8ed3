package id.adminduk.identity.household;

import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a family card shows of a person (F-1.09, domain.md 5.6): only a change of it is a new card.
public final class Print {
    private Print() {}

    public static boolean same(Resident one, Resident other) {
        return one.nik().equals(other.nik())
                && one.fullName().equals(other.fullName())
                && one.birth().equals(other.birth())
                && one.biodata().equals(other.biodata())
                && Objects.equals(nameOf(one.mother()), nameOf(other.mother()))
                && Objects.equals(nameOf(one.father()), nameOf(other.father()))
                && Objects.equals(one.passportNumber(), other.passportNumber())
                && Objects.equals(one.kitapNumber(), other.kitapNumber());
    }

    private static @Nullable String nameOf(@Nullable Parent parent) {
        return parent == null ? null : parent.name();
    }
}
