package id.adminduk.application.lifecycle;

import org.jspecify.annotations.Nullable;

/// What a command makes of a case: its next value, and what to tell the world (nothing, for steps that only we care
/// about).
public record Transition(
        Application next, Command command, @Nullable ApplicationEvent event) {}
