package id.adminduk.application.checklist;

import id.adminduk.application.attachment.AttachmentQueries;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.Requirement;
import id.adminduk.application.checklist.ChecklistItem.Offer;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.vault.Vault;
import id.adminduk.application.vault.VaultFile;
import id.adminduk.kernel.security.CurrentUser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Goes through the requirements of a case's service.
@Component
class Checklist {
    private static final Set<Stage> OPEN = Set.of(Stage.DRAFT, Stage.NEEDS_FIX);

    private final CaseBook cases;
    private final Catalogue catalogue;
    private final AttachmentQueries attachments;
    private final Vault vault;

    Checklist(CaseBook cases, Catalogue catalogue, AttachmentQueries attachments, Vault vault) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.vault = vault;
    }

    List<ChecklistItem> of(UUID applicationId, CurrentUser user) {
        var application = cases.seenBy(applicationId, user);
        var service = catalogue.get(application.service(), application.serviceVersion());
        var form = application.form().tree();
        var needed = new HashSet<>(service.missing(form, Set.of()));
        var missing = new HashSet<>(service.missing(form, attachments.coveredRequirements(applicationId)));
        var kept = keptBy(user, application);
        return service.requirements().stream()
                .map(each -> item(each, needed.contains(each), !missing.contains(each), kept))
                .toList();
    }

    private List<VaultFile> keptBy(CurrentUser user, Application application) {
        if (!OPEN.contains(application.stage())) return List.of();
        return Vault.ownerAmong(user).map(vault::goodFilesOf).orElse(List.of());
    }

    private ChecklistItem item(Requirement requirement, boolean needed, boolean met, List<VaultFile> kept) {
        return new ChecklistItem(
                requirement.code(),
                requirement.name(),
                requirement.substitutes(),
                needed,
                needed && met,
                needed ? offers(requirement, kept) : List.of());
    }

    private List<Offer> offers(Requirement requirement, List<VaultFile> kept) {
        var codes = Stream.concat(
                        Stream.of(requirement.code()),
                        requirement.substitutes().stream().map(Requirement.Substitute::code))
                .toList();
        return kept.stream()
                .flatMap(file -> codes.stream()
                        .filter(code -> vault.serves(file, code))
                        .limit(1)
                        .map(code -> Offer.of(file, code)))
                .toList();
    }
}
