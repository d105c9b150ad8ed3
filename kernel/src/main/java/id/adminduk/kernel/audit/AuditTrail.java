package id.adminduk.kernel.audit;

import id.adminduk.kernel.web.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Writes audit entries in the transaction of what they tell; the sealer chains them afterwards.
public final class AuditTrail {
    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(AuditEntry entry) {
        jdbc.sql("""
            with written as (
                insert into audit_entry (actor, roles, area, action, object_type, object_id, case_id, reason, before_hash,
                                         after_hash, request_id, address)
                values (:actor, :roles, :area, :action, :objectType, :objectId, :caseId, :reason, :beforeHash,
                        :afterHash, :requestId, :address)
                returning id)
            insert into audit_unsealed (entry_id) select id from written
            """)
                .param("actor", entry.actor())
                .param("roles", entry.roles())
                .param("area", entry.area())
                .param("action", entry.action())
                .param("objectType", entry.objectType())
                .param("objectId", entry.objectId())
                .param("caseId", entry.caseId())
                .param("reason", entry.reason())
                .param("beforeHash", entry.beforeHash())
                .param("afterHash", entry.afterHash())
                .param("requestId", requestId())
                .param("address", address())
                .update();
    }

    private static @Nullable String requestId() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? RequestId.of(web.getRequest())
                : null;
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}
