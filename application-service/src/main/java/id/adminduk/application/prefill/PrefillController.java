package id.adminduk.application.prefill;

import id.adminduk.application.prefill.PrefillDesk.Prefilled;
import id.adminduk.kernel.security.CurrentUser;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrefillController {
    private final PrefillDesk desk;

    PrefillController(PrefillDesk desk) {
        this.desk = desk;
    }

    /// The draft's form with what the registry knows in it; the applicant checks and sends it back.
    @GetMapping("/v1/applications/{id}/prefill")
    ResponseEntity<Prefilled> prefill(@PathVariable UUID id, CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.prefill(id, user));
    }
}
