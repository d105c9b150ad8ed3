package id.adminduk.application.retention;

import id.adminduk.application.retention.RetentionRepository.Hold;
import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Cases whose files are not erased while somebody needs them.
@RestController
@RequestMapping("/v1/retention-holds/{applicationId}")
class HoldController {
    private final HoldDesk desk;

    HoldController(HoldDesk desk) {
        this.desk = desk;
    }

    record HoldRequest(@NotNull HoldReason reason) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(@PathVariable UUID applicationId, @Valid @RequestBody HoldRequest request, CurrentUser admin) {
        desk.place(applicationId, request.reason(), admin);
    }

    @GetMapping
    Hold show(@PathVariable UUID applicationId) {
        return desk.get(applicationId);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID applicationId, CurrentUser admin) {
        desk.lift(applicationId, admin);
    }
}
