package id.adminduk.document.lifecycle;

import id.adminduk.document.lifecycle.DocumentState.RevocationReason;
import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RevocationController {
    private final RevocationDesk desk;

    RevocationController(RevocationDesk desk) {
        this.desk = desk;
    }

    record RevocationRequest(@NotNull RevocationReason reason) {}

    @PostMapping("/v1/documents/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @Valid @RequestBody RevocationRequest request, CurrentUser officer) {
        desk.revoke(id, request.reason(), officer);
    }
}
