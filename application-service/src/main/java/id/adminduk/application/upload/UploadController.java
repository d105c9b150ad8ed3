package id.adminduk.application.upload;

import static org.springframework.http.HttpStatus.CREATED;

import id.adminduk.application.attachment.AttachmentView;
import id.adminduk.application.upload.PieceChecksum.ChecksumMismatch;
import id.adminduk.kernel.problem.Problems;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The tus protocol 1.0.0, core with creation, expiration, checksum and termination; what it says in every request and
/// answer is [TusVersion]'s part.
@RestController
@RequestMapping("/v1/applications/{applicationId}/uploads")
class UploadController {
    private static final String PIECE = "application/offset+octet-stream";
    private static final int CHECKSUM_MISMATCH = 460; // the protocol's own status

    private final UploadDesk desk;
    private final Idempotency idempotency;
    private final Problems problems;

    UploadController(UploadDesk desk, Idempotency idempotency, Problems problems) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @PostMapping
    ResponseEntity<UploadView> open(
            @PathVariable UUID applicationId,
            @RequestHeader("Upload-Length") long length,
            @RequestHeader("Upload-Metadata") String metadata,
            CurrentUser user,
            IdempotencyKey key) {
        var said = UploadMetadata.of(metadata);
        var request = Map.of("application", applicationId, "length", length, "metadata", metadata);
        return idempotency.once(key, request, UploadView.class, () -> {
            var upload = desk.open(applicationId, said, length, user);
            var address = URI.create("/v1/applications/%s/uploads/%s".formatted(applicationId, upload.id()));
            return ResponseEntity.status(CREATED)
                    .headers(headersOf(upload))
                    .location(address)
                    .body(UploadView.of(upload));
        });
    }

    /// HEAD asks the same without the body.
    @GetMapping("/{id}")
    ResponseEntity<UploadView> howFar(@PathVariable UUID applicationId, @PathVariable UUID id, CurrentUser user) {
        var upload = desk.get(applicationId, id, user);
        return ResponseEntity.ok()
                .headers(headersOf(upload))
                .cacheControl(CacheControl.noStore())
                .body(UploadView.of(upload));
    }

    @PatchMapping(path = "/{id}", consumes = PIECE)
    @RequestBody(content = @Content(mediaType = PIECE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Void> receive(
            @PathVariable UUID applicationId,
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") long offset,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            CurrentUser user,
            HttpServletRequest request)
            throws IOException {
        var upload = desk.get(applicationId, id, user);
        if (request.getContentLengthLong() > upload.length() - offset) throw UploadRefused.longerThanAnnounced();
        long here = checksum == null
                ? desk.receive(upload, offset, request.getInputStream())
                : desk.receive(upload, offset, request.getInputStream(), PieceChecksum.of(checksum));
        return ResponseEntity.noContent().headers(headersOf(upload, here)).build();
    }

    /// Once every byte is here: the file is cleaned and stored, or refused for what it is.
    @PostMapping("/{id}/completion")
    ResponseEntity<AttachmentView> complete(@PathVariable UUID applicationId, @PathVariable UUID id, CurrentUser user) {
        var stored = AttachmentView.of(desk.complete(desk.get(applicationId, id, user), user));
        var address = URI.create("/v1/applications/%s/attachments/%s".formatted(applicationId, stored.id()));
        return ResponseEntity.created(address).body(stored);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID applicationId, @PathVariable UUID id, CurrentUser user) {
        desk.end(desk.get(applicationId, id, user));
    }

    private static HttpHeaders headersOf(Upload upload) {
        var headers = headersOf(upload, upload.received());
        headers.set("Upload-Length", Long.toString(upload.length()));
        headers.set("Upload-Metadata", upload.metadata().text());
        return headers;
    }

    private static HttpHeaders headersOf(Upload upload, long here) {
        var headers = new HttpHeaders();
        headers.set("Upload-Offset", Long.toString(here));
        headers.setDate("Upload-Expires", upload.expiresAt().toEpochMilli());
        return headers;
    }

    @ExceptionHandler
    ResponseEntity<Object> differs(ChecksumMismatch mismatch, HttpServletRequest request) {
        var problem =
                problems.of(request, CHECKSUM_MISMATCH, "upload-checksum-mismatch", mismatch.getMessage(), List.of());
        return Problems.answer(problem, new HttpHeaders());
    }

    /// How far a file has come, for a client that reads bodies rather than headers.
    record UploadView(
            UUID id,
            String requirement,
            long length,
            long offset,
            Instant expiresAt,
            @Nullable UUID attachmentId) {
        static UploadView of(Upload upload) {
            return new UploadView(
                    upload.id(),
                    upload.metadata().requirement(),
                    upload.length(),
                    upload.received(),
                    upload.expiresAt(),
                    upload.attachment());
        }
    }
}
