package id.adminduk.identity.duplicate;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Officers go through people who may have two numbers.
@RestController
@RequestMapping("/v1/residents/duplicates")
class DuplicateController {
    private final DuplicateDesk desk;

    DuplicateController(DuplicateDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<DuplicatePair> open(@RequestParam(required = false) @Nullable String cursor, CurrentUser user) {
        return desk.open(user, cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<SideBySide> sideBySide(@PathVariable UUID id, CurrentUser user) {
        var version = desk.versionOf(id, user);
        return ResponseEntity.ok().eTag(ETags.of(version)).body(desk.view(id, user));
    }

    @PostMapping("/{id}/different")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void different(@PathVariable UUID id, IfMatch version, CurrentUser user) {
        desk.different(id, version.version(), user);
    }

    @PostMapping("/{id}/same")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void same(@PathVariable UUID id, IfMatch version, @Valid @RequestBody SameRequest request, CurrentUser user) {
        desk.same(id, version.version(), request.keep(), request.newHead(), user);
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id, IfMatch version, CurrentUser user) {
        desk.undo(id, version.version(), user);
    }

    /// Which of the two stays: the one on the KTP-el with biometrics.
    ///
    /// @param newHead where the other heads a card with others: one of them, or the one that stays
    record SameRequest(@NotNull UUID keep, @Nullable UUID newHead) {}
}
