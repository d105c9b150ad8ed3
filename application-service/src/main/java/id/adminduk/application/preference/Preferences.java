package id.adminduk.application.preference;

import id.adminduk.application.post.Channel;
import java.util.List;

/// What somebody chose. The inbox is always written; codes and security notices go by phone whatever was chosen.
///
/// @param channels the ways besides the inbox; among those by phone the first is tried first
public record Preferences(List<Channel> channels, Spoken language, QuietHours quietHours) {
    public Preferences {
        channels = List.copyOf(channels);
    }

    /// The ways by phone in the order they are tried.
    public List<Channel> byPhone() {
        return channels.stream().filter(Channel::isByPhone).toList();
    }
}
