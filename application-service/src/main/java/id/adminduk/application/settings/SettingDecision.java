package id.adminduk.application.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One decision about a service: what was set, by whom, when, and why where it had to be said.
public record SettingDecision(
        ServiceSetting setting, @Nullable String reason, String by, Instant at) {}
