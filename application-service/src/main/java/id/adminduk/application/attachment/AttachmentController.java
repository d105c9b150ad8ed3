package id.adminduk.application.attachment;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/v1/applications/{applicationId}/attachments")
class AttachmentController {
    private final AttachmentDesk desk;
    private final AttachmentReader reader;
    private final Idempotency idempotency;

    AttachmentController(AttachmentDesk desk, AttachmentReader reader, Idempotency idempotency) {
        this.desk = desk;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> add(
            @PathVariable UUID applicationId, MultipartHttpServletRequest form, CurrentUser user) {
        desk.requireCase(applicationId, user);
        return created(AttachmentView.of(desk.add(applicationId, SentFile.of(form), user)), applicationId);
    }

    /// One's own kept file for a requirement of this case: no bytes are sent again.
    @PostMapping("/from-vault")
    ResponseEntity<AttachmentView> addKept(
            @PathVariable UUID applicationId,
            @Valid @RequestBody FromVault request,
            CurrentUser user,
            IdempotencyKey key) {
        desk.requireCase(applicationId, user);
        return idempotency.once(key, request, AttachmentView.class, () -> {
            var added = desk.addKept(applicationId, request.vaultId(), request.requirement(), user);
            return created(AttachmentView.of(added), applicationId);
        });
    }

    record FromVault(
            @NotNull UUID vaultId, @NotNull @Size(max = 60) String requirement) {}

    private static ResponseEntity<AttachmentView> created(AttachmentView added, UUID applicationId) {
        return ResponseEntity.created(
                        URI.create("/v1/applications/%s/attachments/%s".formatted(applicationId, added.id())))
                .body(added);
    }

    @GetMapping
    List<AttachmentView> list(@PathVariable UUID applicationId, CurrentUser user) {
        return reader.list(applicationId, user).stream().map(AttachmentView::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> content(@PathVariable UUID applicationId, @PathVariable UUID id, CurrentUser user) {
        var attachment = reader.show(applicationId, id, user);
        var offer = ContentDisposition.attachment()
                .filename(attachment.displayName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, offer.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(reader.contentOf(attachment));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID applicationId, @PathVariable UUID id, CurrentUser user) {
        desk.remove(applicationId, id, user);
    }
}
