package id.adminduk.application.vault;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.storage.BlobId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what citizens want kept, and shows it to nobody but them. An officer has no vault.
@Component
public class Vault {
    private static final int MOST_FILES = 50;

    private final VaultRepository files;
    private final ProofKinds kinds;
    private final FileShelf shelf;
    private final AuditTrail audit;
    private final Office office;
    private final Clock clock;

    Vault(VaultRepository files, ProofKinds kinds, FileShelf shelf, AuditTrail audit, Office office, Clock clock) {
        this.files = files;
        this.kinds = kinds;
        this.shelf = shelf;
        this.audit = audit;
        this.office = office;
        this.clock = clock;
    }

    /// A cleaned file somebody hands in.
    public record Sent(
            String requirement, String displayName, String contentType, long sizeBytes, BlobId blob, BlobId sent) {
        @Override
        public String toString() {
            return "Sent[" + requirement + "]";
        }
    }

    /// Whose vault it is: a citizen's own.
    public static Optional<UUID> ownerAmong(CurrentUser user) {
        return user.has(Role.CITIZEN) ? Optional.ofNullable(user.personId()) : Optional.empty();
    }

    /// In the transaction that stores the file; the same file again is kept longer. Nothing when the vault is full.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> keep(Sent file, UUID person, CurrentUser citizen) {
        if (files.countOf(person) >= MOST_FILES) return Optional.empty();
        var validUntil = today().plus(kinds.of(file.requirement()).validFor());
        var id = files.keep(new VaultFile(
                UUID.randomUUID(),
                person,
                file.requirement(),
                file.displayName(),
                file.contentType(),
                file.sizeBytes(),
                file.blob(),
                file.sent(),
                clock.instant(),
                validUntil));
        note("vault.kept", id, citizen);
        return Optional.of(id);
    }

    /// One's own file for this requirement, its content held until the caller's transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public VaultFile take(UUID id, String requirement, @Nullable UUID person) {
        var file = own(id, person);
        shelf.hold(file.blob());
        own(id, person); // nobody took it away meanwhile
        if (file.validUntil().isBefore(today())) throw VaultRefused.expired();
        if (!kinds.serves(file.requirement(), requirement)) throw VaultRefused.notFitting();
        return file;
    }

    /// What somebody keeps that is still good, newest first.
    public List<VaultFile> goodFilesOf(UUID person) {
        return files.goodFilesOf(person, today());
    }

    /// Whether a kept file serves for what a service asks under this code.
    public boolean serves(VaultFile file, String requirement) {
        return kinds.serves(file.requirement(), requirement);
    }

    List<VaultRepository.Kept> list(@Nullable UUID person) {
        return person == null ? List.of() : files.listOf(person);
    }

    ProofKind kindOf(VaultFile file) {
        return kinds.of(file.requirement());
    }

    VaultFile own(UUID id, @Nullable UUID person) {
        if (person == null) throw new NotFound();
        return files.find(id, person).orElseThrow(NotFound::new);
    }

    byte[] contentOf(VaultFile file) {
        return shelf.get(file.blob());
    }

    /// Cases that use it keep their own.
    @Transactional
    BlobId forget(UUID id, CurrentUser citizen) {
        var file = own(id, citizen.personId());
        files.delete(id);
        shelf.watch(file.blob());
        note("vault.deleted", id, citizen);
        return file.blob();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }

    private void note(String action, UUID id, CurrentUser citizen) {
        audit.record(AuditEntry.of(action, "vault-file", id).by(citizen));
    }
}
