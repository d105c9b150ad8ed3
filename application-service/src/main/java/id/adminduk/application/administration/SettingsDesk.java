package id.adminduk.application.administration;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.application.settings.ServiceSetting;
import id.adminduk.application.settings.SettingDecision;
import id.adminduk.application.settings.SettingsRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the office's decisions about its services: on or off, the time promised, who endorses.
@Component
class SettingsDesk {
    private final Catalogue catalogue;
    private final SettingsRepository settings;
    private final AuditTrail audit;
    private final Clock clock;

    SettingsDesk(Catalogue catalogue, SettingsRepository settings, AuditTrail audit, Clock clock) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param reason why the office promises more hours than the law gives it
    record Change(
            @NotNull Boolean offered,
            @Nullable @Min(1) @Max(8760) Integer promisedHours,
            @NotNull @Size(max = 5) List<@NotNull EndorsementStep> endorsementSteps,
            @Nullable @Size(max = 300) String reason) {

        boolean isExplained() {
            return reason != null && !reason.isBlank();
        }
    }

    /// What counts now, and how it came to that.
    record SettingView(
            String service,
            boolean offered,
            int promisedHours,
            int statutoryHours,
            List<EndorsementStep> endorsementSteps,
            long version,
            List<Decision> history) {}

    /// @param by the administrator's account
    record Decision(
            long version,
            boolean offered,
            @Nullable Integer promisedHours,
            List<EndorsementStep> endorsementSteps,
            @Nullable String reason,
            String by,
            Instant at) {
        static Decision of(SettingDecision taken) {
            var setting = taken.setting();
            return new Decision(
                    setting.version(),
                    setting.offered(),
                    setting.promisedHours(),
                    setting.endorsementSteps(),
                    taken.reason(),
                    taken.by(),
                    taken.at());
        }
    }

    @Transactional(readOnly = true)
    SettingView show(String code) {
        return view(catalogue.get(code), settings.get(code));
    }

    @Transactional
    SettingView decide(String code, Change change, IfMatch match, CurrentUser admin) {
        var definition = catalogue.get(code);
        match.require(settings.get(code).version());
        var hours = change.promisedHours();
        if (hours != null && hours > definition.statutoryHours() && !change.isExplained()) throw new SettingRefused();
        var next = new ServiceSetting(code, change.offered(), hours, change.endorsementSteps(), match.version() + 1);
        settings.save(new SettingDecision(next, change.reason(), admin.subject(), clock.instant()));
        audit.record(AuditEntry.of("service-setting.decided", "service-setting", code)
                .by(admin));
        return view(definition, next);
    }

    private SettingView view(ServiceDefinition definition, ServiceSetting now) {
        var as = definition.as(now);
        return new SettingView(
                now.service(),
                now.offered(),
                as.promisedHours(),
                as.statutoryHours(),
                now.endorsementSteps(),
                now.version(),
                settings.history(now.service()).stream().map(Decision::of).toList());
    }
}
