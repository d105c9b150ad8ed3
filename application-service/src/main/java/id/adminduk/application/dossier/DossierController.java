package id.adminduk.application.dossier;

import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.ETags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DossierController {
    private final DossierDesk desk;

    DossierController(DossierDesk desk) {
        this.desk = desk;
    }

    /// Everything needed to decide in one response; the ETag is the version to decide on.
    @GetMapping("/v1/applications/{id}/dossier")
    ResponseEntity<Dossier> open(@PathVariable UUID id, CurrentUser officer, HttpServletRequest request) {
        var opened = desk.open(id, officer, Language.of(request));
        return ResponseEntity.ok()
                .eTag(ETags.of(opened.file().version()))
                .cacheControl(CacheControl.noStore())
                .body(opened);
    }
}
