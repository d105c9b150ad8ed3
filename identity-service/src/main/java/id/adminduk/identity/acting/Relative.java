package id.adminduk.identity.acting;

import id.adminduk.identity.calendar.FullAge;
import id.adminduk.identity.family.Shdk;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A living resident as a member of a family card.
record Relative(
        UUID personId,
        String name,
        UUID familyId,
        RegionCode region,
        Shdk shdk,
        LocalDate birthDate,
        boolean everMarried,
        @Nullable UUID motherId,
        @Nullable UUID fatherId) {
    boolean isMinor(LocalDate today) {
        return !FullAge.reached(birthDate, everMarried, today);
    }

    /// The registered mother or father, or the couple on whose card the minor stands as a child.
    boolean isParentOf(Relative child) {
        if (!familyId.equals(child.familyId) || personId.equals(child.personId)) return false;
        boolean registered = personId.equals(child.motherId) || personId.equals(child.fatherId);
        boolean couple = shdk == Shdk.KEPALA_KELUARGA || shdk == Shdk.SUAMI || shdk == Shdk.ISTRI;
        return registered || couple && child.shdk == Shdk.ANAK;
    }

    @Override
    public String toString() {
        return "Relative[" + personId + "]";
    }
}
