package id.adminduk.identity.exchange;

import id.adminduk.identity.exchange.ExchangeDesk.Taken;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Files to SIAK and back, in the hands of administrators.
@RestController
@RequestMapping("/v1/siak")
@Tag(name = "siak")
@SecurityRequirement(name = "bearer")
class ExchangeController {
    private static final String LINES = "application/x-ndjson";

    private final ExchangeDesk desk;
    private final Idempotency idempotency;

    ExchangeController(ExchangeDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping("/batches")
    @Operation(summary = "Put what is pending into a batch file")
    ResponseEntity<BatchView> make(IdempotencyKey key, CurrentUser admin) {
        return idempotency.once(key, "batch", BatchView.class, () -> {
            var view = BatchView.of(desk.make(admin));
            return ResponseEntity.created(URI.create("/v1/siak/batches/" + view.batch()))
                    .body(view);
        });
    }

    @GetMapping("/batches")
    @Operation(summary = "The newest batches")
    Page<BatchView> newest() {
        return new Page<>(desk.newest().stream().map(BatchView::of).toList(), null);
    }

    @GetMapping(value = "/batches/{number}/file", produces = LINES)
    @Operation(summary = "The file of a batch, for another administrator than the one who made it")
    ResponseEntity<byte[]> file(@PathVariable int number, CurrentUser admin) {
        var name = ContentDisposition.attachment()
                .filename("siak-batch-%06d.ndjson".formatted(number))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(LINES))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(desk.fetch(number, admin));
    }

    @PostMapping(value = "/answers", consumes = LINES)
    @Operation(summary = "Take an answer file of SIAK, all of it or nothing")
    Taken take(@RequestBody byte[] file, CurrentUser admin) {
        return desk.take(file, admin);
    }

    record BatchView(
            int batch,
            int entries,
            String sha256,
            Instant madeAt,
            @Nullable Instant fetchedAt) {
        static BatchView of(Batch batch) {
            return new BatchView(batch.number(), batch.entries(), batch.sha256(), batch.madeAt(), batch.fetchedAt());
        }
    }
}
