package id.adminduk.application.checklist;

import id.adminduk.application.catalogue.LocalText;
import id.adminduk.application.catalogue.Requirement;
import id.adminduk.application.vault.VaultFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One requirement of a service, for this case: `needed` unless the form makes it unnecessary, `met` when a file is
/// there. `offers` are the applicant's own kept files that would do, newest first.
record ChecklistItem(
        String code,
        LocalText name,
        List<Requirement.Substitute> substitutes,
        boolean needed,
        boolean met,
        List<Offer> offers) {
    ChecklistItem {
        substitutes = List.copyOf(substitutes);
        offers = List.copyOf(offers);
    }

    /// A kept file, and the code to hand it in under.
    record Offer(UUID vaultId, String requirement, String name, Instant keptAt, LocalDate validUntil) {
        static Offer of(VaultFile file, String requirement) {
            return new Offer(file.id(), requirement, file.displayName(), file.keptAt(), file.validUntil());
        }

        @Override
        public String toString() {
            return "Offer[" + vaultId + "]";
        }
    }
}
