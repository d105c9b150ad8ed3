package id.adminduk.application.post;

import java.util.List;
import java.util.Set;

/// The port to whoever carries messages. Throws [Undeliverable] when trying again is useless, anything else to be tried
/// again.
public interface MessageSender {

    /// The channels it serves.
    Set<Channel> channels();

    void send(OutgoingMessage message);

    /// Whether it tells later what became of a message.
    default boolean reports() {
        return false;
    }

    /// A carrier that takes many messages in one go: all of them or, when it throws, none.
    interface Bulk extends MessageSender {
        void sendAll(List<OutgoingMessage> messages);

        @Override
        default void send(OutgoingMessage message) {
            sendAll(List.of(message));
        }
    }

    /// The carrier will never take this message.
    final class Undeliverable extends RuntimeException {
        public Undeliverable(String reason) {
            super(reason, null, false, false);
        }
    }
}
