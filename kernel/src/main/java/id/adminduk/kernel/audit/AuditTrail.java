package id.adminduk.kernel.audit;

import id.adminduk.kernel.web.RequestId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Writes audit entries in the transaction of what they tell; the sealer chains them afterwards.
public final class AuditTrail {
    private final NamedParameterJdbcOperations template;

    public AuditTrail(NamedParameterJdbcOperations template) {
        this.template = template;
    }

    public void record(AuditEntry entry) {
        record(List.of(entry));
    }

    /// The same for several entries at once.
    public void record(List<AuditEntry> entries) {
        if (entries.isEmpty()) return;
        template.batchUpdate("""
            with written as (
                insert into audit_entry (actor, roles, area, action, object_type, object_id, case_id, reason, before_hash,
                                         after_hash, request_id, address)
                values (:actor, :roles, :area, :action, :objectType, :objectId, :caseId, :reason, :beforeHash,
                        :afterHash, :requestId, :address)
                returning id)
            insert into audit_unsealed (entry_id) select id from written
            """, entries.stream().map(AuditTrail::columnsOf).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource columnsOf(AuditEntry entry) {
        return new MapSqlParameterSource("actor", entry.actor())
                .addValue("roles", entry.roles())
                .addValue("area", entry.area())
                .addValue("action", entry.action())
                .addValue("objectType", entry.objectType())
                .addValue("objectId", entry.objectId())
                .addValue("caseId", entry.caseId())
                .addValue("reason", entry.reason())
                .addValue("beforeHash", entry.beforeHash())
                .addValue("afterHash", entry.afterHash())
                .addValue("requestId", requestId())
                .addValue("address", address());
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
