package id.adminduk.kernel.audit;

import id.adminduk.kernel.security.CurrentUser;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing somebody saw or did (promises.md R8). Ids only: no NIK, no name.
///
/// @param actor the account's or service's id
/// @param action what was done, in the field's words: `application.approved`
/// @param caseId the application that gave the reason to look or change
/// @param beforeHash SHA-256 of the state before, where something changed
public record AuditEntry(
        String actor,
        String roles,
        @Nullable String area,
        String action,
        String objectType,
        String objectId,
        @Nullable String caseId,
        @Nullable String reason,
        @Nullable String beforeHash,
        @Nullable String afterHash) {

    /// Done by a service on its own account until [#by] names somebody.
    public static AuditEntry of(String action, String objectType, Object objectId) {
        return new AuditEntry(
                "system", "SERVICE", null, action, objectType, objectId.toString(), null, null, null, null);
    }

    public AuditEntry by(CurrentUser user) {
        var names = user.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        var region = user.region();
        return new AuditEntry(
                user.subject(),
                names,
                region == null ? null : region.value(),
                action,
                objectType,
                objectId,
                caseId,
                reason,
                beforeHash,
                afterHash);
    }

    /// Done by a named part of the system, such as a straight-through rule.
    public AuditEntry bySystem(String name) {
        return new AuditEntry(
                name, "SERVICE", area, action, objectType, objectId, caseId, reason, beforeHash, afterHash);
    }

    public AuditEntry forCase(Object id) {
        return new AuditEntry(
                actor, roles, area, action, objectType, objectId, id.toString(), reason, beforeHash, afterHash);
    }

    public AuditEntry because(String why) {
        return new AuditEntry(actor, roles, area, action, objectType, objectId, caseId, why, beforeHash, afterHash);
    }

    public AuditEntry changed(@Nullable String before, @Nullable String after) {
        return new AuditEntry(actor, roles, area, action, objectType, objectId, caseId, reason, before, after);
    }
}
