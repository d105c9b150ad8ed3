package id.adminduk.application.notification;

import java.util.Set;

/// The port to whoever carries messages. Throws [Undeliverable] when trying again is useless, anything else to be tried
/// again.
public interface MessageSender {

    /// The channels it serves.
    Set<Channel> channels();

    void send(OutgoingMessage message);

    /// The carrier will never take this message.
    final class Undeliverable extends RuntimeException {
        public Undeliverable(String reason) {
            super(reason, null, false, false);
        }
    }
}
