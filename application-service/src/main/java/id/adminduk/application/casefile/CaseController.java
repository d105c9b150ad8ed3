package id.adminduk.application.casefile;

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
class CaseController {
    private final CaseDesk desk;

    CaseController(CaseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/v1/applications/{id}")
    ResponseEntity<CaseView> show(@PathVariable UUID id, CurrentUser user, HttpServletRequest request) {
        var shown = desk.show(id, user, Language.of(request));
        return ResponseEntity.ok()
                .eTag(ETags.of(shown.version()))
                .cacheControl(CacheControl.noStore())
                .body(shown);
    }
}
