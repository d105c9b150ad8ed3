package id.adminduk.application.settings;

import id.adminduk.kernel.problem.StaleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The decisions as rows: one per service that counts now, and every one ever taken.
@Repository
public class SettingsRepository {
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SettingsRepository(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Map<String, ServiceSetting> all() {
        return jdbc
                .sql("select service, offered, promised_hours, endorsement_steps, version from service_setting")
                .query((row, _) -> setting(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ServiceSetting::service, Function.identity()));
    }

    /// As the database has it now.
    public ServiceSetting get(String service) {
        return jdbc.sql("""
            select service, offered, promised_hours, endorsement_steps, version from service_setting
             where service = :service
            """)
                .param("service", service)
                .query((row, _) -> setting(row))
                .optional()
                .orElseGet(() -> ServiceSetting.untouched(service));
    }

    /// Writes a decision over the version before it; 412 when somebody was faster.
    public void save(SettingDecision decision) {
        if (write(decision) == 0) throw new StaleVersion();
        jdbc.sql("""
            insert into service_setting_history (service, version, offered, promised_hours, endorsement_steps, reason,
                                                 changed_by, changed_at)
            values (:service, :version, :offered, :hours, :steps, :reason, :by, :at)
            """)
                .params(columns(decision.setting()))
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ServiceSettings.SettingTaken(decision.setting().service()));
    }

    private int write(SettingDecision decision) {
        var sql = decision.setting().version() == 1 ? """
            insert into service_setting (service, offered, promised_hours, endorsement_steps, version)
            values (:service, :offered, :hours, :steps, :version) on conflict do nothing
            """ : """
                update service_setting
                   set offered = :offered, promised_hours = :hours, endorsement_steps = :steps, version = :version
                 where service = :service and version = :version - 1
                """;
        return jdbc.sql(sql).params(columns(decision.setting())).update();
    }

    /// The latest decisions about a service, newest first.
    public List<SettingDecision> history(String service) {
        return jdbc.sql("""
            select service, offered, promised_hours, endorsement_steps, version, reason, changed_by, changed_at
              from service_setting_history where service = :service order by version desc limit :shown
            """)
                .param("service", service)
                .param("shown", SHOWN)
                .query((row, _) -> new SettingDecision(
                        setting(row),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Map<String, @Nullable Object> columns(ServiceSetting setting) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("service", setting.service());
        columns.put("offered", setting.offered());
        columns.put("hours", setting.promisedHours());
        columns.put(
                "steps",
                setting.endorsementSteps().stream().map(EndorsementStep::name).toArray(String[]::new));
        columns.put("version", setting.version());
        return columns;
    }

    private static ServiceSetting setting(ResultSet row) throws SQLException {
        var steps = (String[]) row.getArray("endorsement_steps").getArray();
        return new ServiceSetting(
                row.getString("service"),
                row.getBoolean("offered"),
                row.getObject("promised_hours", Integer.class),
                Arrays.stream(steps).map(EndorsementStep::valueOf).toList(),
                row.getLong("version"));
    }
}
