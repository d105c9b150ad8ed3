package id.adminduk.identity.signout;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the other services ask twice a minute, so that a token stops working within a minute of its sign-in's end.
@RestController
class RevocationController {
    private final RevocationRepository revocations;

    RevocationController(RevocationRepository revocations) {
        this.revocations = revocations;
    }

    @GetMapping("/internal/revoked-sign-ins")
    Revoked revoked() {
        return new Revoked(revocations.all());
    }

    /// @param signIns the `sid` of tokens to refuse
    record Revoked(List<String> signIns) {}
}
