package id.adminduk.application.preference;

import id.adminduk.application.post.Channel;
import id.adminduk.kernel.problem.StaleVersion;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows how people want to be told, and takes down what they say.
@Component
public class PreferenceDesk {
    private static final Set<Channel> CHOOSABLE =
            Set.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.WEB_PUSH);

    private final PreferenceRepository preferences;
    private final PreferenceProperties properties;
    private final Clock clock;

    PreferenceDesk(PreferenceRepository preferences, PreferenceProperties properties, Clock clock) {
        this.preferences = preferences;
        this.properties = properties;
        this.clock = clock;
    }

    /// What holds for somebody who chose nothing, or of whom we do not know who they are.
    public Preferences standard() {
        return properties.preferences();
    }

    /// Preferences and the version they are changed by; version 0 is nothing chosen yet.
    record Chosen(Preferences preferences, long version) {}

    Chosen get(UUID person) {
        return preferences
                .find(person)
                .map(kept -> new Chosen(kept.preferences(), kept.version()))
                .orElseGet(() -> new Chosen(standardChoice(), 0));
    }

    @Transactional
    Chosen put(UUID person, Preferences chosen, long found) {
        if (!CHOOSABLE.containsAll(chosen.channels())
                || new HashSet<>(chosen.channels()).size() < chosen.channels().size()) throw new ChannelsRefused();
        if (!preferences.put(person, chosen, found, clock.instant())) throw new StaleVersion();
        return get(person);
    }

    /// The same as the standard, in words somebody can choose.
    private Preferences standardChoice() {
        var standard = standard();
        return new Preferences(
                List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.WEB_PUSH),
                standard.language(),
                standard.quietHours());
    }
}
