package id.adminduk.application.straightthrough;

import id.adminduk.application.lifecycle.Application;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The office's setting per partner and service; none means off.
@Repository
class StraightThroughRepository {
    private final JdbcClient jdbc;

    StraightThroughRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean allows(@Nullable UUID partnerId, String service) {
        return partnerId != null
                && find(partnerId, service).map(StraightThroughRule::enabled).orElse(false);
    }

    /// Those of these cases whose partner's events of their service pass.
    Set<UUID> allowed(List<Application> cases) {
        var partners = cases.stream()
                .map(one -> one.origin().partnerId())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (partners.length == 0) return Set.of();
        record On(UUID partner, String service) {}
        var on = jdbc.sql("select partner_id, service from straight_through_rule where partner_id = any(:partners) and"
                        + " enabled")
                .param("partners", partners)
                .query((row, _) -> new On(row.getObject("partner_id", UUID.class), row.getString("service")))
                .set();
        return cases.stream()
                .filter(one -> one.origin().partnerId() != null
                        && on.contains(new On(one.origin().partnerId(), one.service())))
                .map(Application::id)
                .collect(Collectors.toSet());
    }

    Optional<StraightThroughRule> find(UUID partnerId, String service) {
        return jdbc.sql("""
            select partner_id, service, enabled, changed_by, changed_at from straight_through_rule
             where partner_id = :partner and service = :service
            """)
                .param("partner", partnerId)
                .param("service", service)
                .query(StraightThroughRule.class)
                .optional();
    }

    void put(StraightThroughRule rule) {
        jdbc.sql("""
            insert into straight_through_rule (partner_id, service, enabled, changed_by, changed_at)
            values (:partner, :service, :enabled, :by, :at)
            on conflict (partner_id, service)
               do update set enabled = excluded.enabled, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
                .param("partner", rule.partnerId())
                .param("service", rule.service())
                .param("enabled", rule.enabled())
                .param("by", rule.changedBy())
                .param("at", rule.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    record StraightThroughRule(UUID partnerId, String service, boolean enabled, String changedBy, Instant changedAt) {}
}
