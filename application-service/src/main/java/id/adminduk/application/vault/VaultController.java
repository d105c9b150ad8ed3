package id.adminduk.application.vault;

import id.adminduk.application.catalogue.LocalText;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.security.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One's own kept files. They are put here with `keep` at an upload, and used with
/// `POST /v1/applications/{id}/attachments/from-vault`.
@RestController
@RequestMapping("/v1/vault")
class VaultController {
    private final Vault vault;
    private final FileShelf shelf;

    VaultController(Vault vault, FileShelf shelf) {
        this.vault = vault;
        this.shelf = shelf;
    }

    /// All of them: nobody keeps more than fifty.
    @GetMapping
    ResponseEntity<VaultList> list(CurrentUser citizen) {
        var files = vault.list(citizen.personId()).stream().map(this::view).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new VaultList(files));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> content(@PathVariable UUID id, CurrentUser citizen) {
        var file = vault.own(id, citizen.personId());
        var offer = ContentDisposition.attachment()
                .filename(file.displayName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, offer.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(vault.contentOf(file));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, CurrentUser citizen) {
        shelf.dropIfUnused(vault.forget(id, citizen));
    }

    private VaultView view(VaultRepository.Kept kept) {
        var file = kept.file();
        var kind = vault.kindOf(file);
        return new VaultView(
                file.id(),
                file.requirement(),
                kind.kind(),
                kind.name(),
                file.displayName(),
                file.contentType(),
                file.sizeBytes(),
                file.keptAt(),
                file.validUntil(),
                kept.usedIn());
    }

    record VaultList(List<VaultView> items) {}

    /// `kind` says what a file is; it serves every requirement of that kind until `validUntil`. `usedIn` names cases.
    record VaultView(
            UUID id,
            String requirement,
            String kind,
            LocalText kindName,
            String name,
            String contentType,
            long sizeBytes,
            Instant keptAt,
            LocalDate validUntil,
            List<UUID> usedIn) {
        @Override
        public String toString() {
            return "VaultView[" + id + "]";
        }
    }
}
