package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.web.ETags;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/// The answer to every command on a case: where it stands now. The ETag lets the caller go on without reading it again.
public record MovedCase(UUID id, Stage state, Instant since, long version) {
    public static MovedCase of(Application application) {
        return new MovedCase(
                application.id(), application.stage(), application.state().at(), application.version());
    }

    public static ResponseEntity<MovedCase> answer(Application application) {
        return ResponseEntity.ok().eTag(ETags.of(application.version())).body(of(application));
    }
}
