package id.adminduk.identity.newcomer;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Officers go through people of open cases who may be residents, or people of another case.
@RestController
@RequestMapping("/v1/residents/newcomers")
class NewcomerController {
    private final NewcomerDesk desk;

    NewcomerController(NewcomerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<Doubt> doubts(@RequestParam(required = false) @Nullable String cursor, CurrentUser user) {
        return desk.open(user, cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<DoubtView> doubt(@PathVariable UUID id, CurrentUser user) {
        var view = desk.view(id, user);
        return ResponseEntity.ok().eTag(ETags.of(view.doubt().version())).body(view);
    }

    @PostMapping("/{id}/different")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void newcomerDifferent(@PathVariable UUID id, IfMatch version, CurrentUser user) {
        desk.different(id, version.version(), user);
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void newcomerUndo(@PathVariable UUID id, IfMatch version, CurrentUser user) {
        desk.undo(id, version.version(), user);
    }
}
