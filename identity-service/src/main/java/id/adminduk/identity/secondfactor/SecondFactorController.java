package id.adminduk.identity.secondfactor;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import id.adminduk.identity.passkey.Passkeys;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "officers", description = "Who works here")
class SecondFactorController {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SecondFactorController(
            SecondFactors factors, Passkeys passkeys, AuditTrail audit, TransactionTemplate transaction) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// For the officer whose phone and recovery codes are both gone; nobody does it for themselves.
    @DeleteMapping("/v1/officers/{id}/second-factor")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary = "Forget an officer's authenticator and passkeys; the next sign-in enrols a new one",
            security = @SecurityRequirement(name = "bearer"))
    void remove(@PathVariable UUID id, CurrentUser user) {
        if (user.subject().equals(id.toString())) throw new NotFound();
        transaction.executeWithoutResult(_ -> {
            boolean removed = factors.remove(id);
            if (passkeys.removeAllOf(id) == 0 && !removed) throw new NotFound();
            audit.record(AuditEntry.of("second-factor.removed", "account", id).by(user));
        });
    }
}
