package id.adminduk.application.priority;

import id.adminduk.application.casebook.MovedCase;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PriorityController {
    private final PriorityDesk desk;

    PriorityController(PriorityDesk desk) {
        this.desk = desk;
    }

    record PriorityRequest(@NotNull PriorityReason reason) {}

    /// Before those that came first; the reason is on record.
    @PostMapping("/v1/applications/{id}/priority")
    ResponseEntity<MovedCase> putInFront(
            @PathVariable UUID id, @Valid @RequestBody PriorityRequest request, CurrentUser officer, IfMatch match) {
        return MovedCase.answer(desk.putInFront(id, request.reason(), officer, match));
    }
}
