package id.adminduk.application.checklist;

import id.adminduk.kernel.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChecklistController {
    private final Checklist checklist;

    ChecklistController(Checklist checklist) {
        this.checklist = checklist;
    }

    @GetMapping("/v1/applications/{id}/requirements")
    ResponseEntity<Requirements> requirements(@PathVariable UUID id, CurrentUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Requirements(checklist.of(id, user)));
    }

    record Requirements(List<ChecklistItem> items) {}
}
