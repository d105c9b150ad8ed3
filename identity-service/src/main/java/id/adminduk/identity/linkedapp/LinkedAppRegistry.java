package id.adminduk.identity.linkedapp;

import id.adminduk.identity.consent.SharedScope;
import id.adminduk.identity.linkedapp.LinkedAppController.LinkedAppRequest;
import id.adminduk.identity.linkedapp.LinkedAppRules.LinkedAppRefused;
import id.adminduk.identity.signout.SignIns;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Registers the programs of somebody else and switches them off.
@Component
class LinkedAppRegistry {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,99}");

    private final LinkedAppRepository apps;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    LinkedAppRegistry(LinkedAppRepository apps, SignIns signIns, AuditTrail audit, TransactionTemplate transaction) {
        this.apps = apps;
        this.signIns = signIns;
        this.audit = audit;
        this.transaction = transaction;
    }

    List<LinkedApp> all() {
        return apps.all();
    }

    /// Whoever uses it is asked again if it wants to see more than before.
    void put(String clientId, LinkedAppRequest app, CurrentUser admin) {
        if (!NAME.matcher(clientId).matches())
            throw new LinkedAppRefused("#/clientId", "Small letters, digits and dashes.");
        LinkedAppRules.checkAddresses(app.redirectUris());
        var scopes = new HashSet<>(app.scopes());
        scopes.add(SharedScope.OPENID);
        var keys = app.jwks();
        var jwks = keys == null || keys.isNull() ? null : LinkedAppRules.checkedKeys(keys.toString());
        transaction.executeWithoutResult(_ -> {
            if (!apps.put(clientId, app, scopes, jwks))
                throw new LinkedAppRefused("#/clientId", "Another kind of client has this name.");
            audit.record(AuditEntry.of("client.registered", "client", clientId).by(admin));
        });
    }

    /// Its tokens stop working everywhere within a minute.
    void switchOff(String clientId, CurrentUser admin) {
        transaction.executeWithoutResult(_ -> {
            if (!apps.switchOff(clientId)) throw new NotFound();
            signIns.endAllThrough(clientId);
            audit.record(
                    AuditEntry.of("client.switched-off", "client", clientId).by(admin));
        });
    }
}
