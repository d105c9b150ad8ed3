package id.adminduk.application.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who carries which channel on this installation, and the order in which ways by phone are tried.
@Component
class Carriers {
    private final Map<Channel, MessageSender> senders = new EnumMap<>(Channel.class);
    private final List<Channel> byPhone;

    Carriers(List<MessageSender> senders, MessageProperties properties) {
        for (var sender : senders) sender.channels().forEach(channel -> this.senders.putIfAbsent(channel, sender));
        this.byPhone = properties.byPhone();
    }

    Set<Channel> channels() {
        return senders.keySet();
    }

    MessageSender of(Channel channel) {
        return Objects.requireNonNull(senders.get(channel));
    }

    /// Channels whose carrier tells later what became of a message.
    List<Channel> reporting() {
        return senders.entrySet().stream()
                .filter(entry -> entry.getValue().reports())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those of these ways that have a carrier, in this order; where none has one the message waits on the last.
    List<Channel> ways(List<Channel> wanted) {
        var asked = wanted.stream()
                .flatMap(way -> way == Channel.PHONE ? byPhone.stream() : java.util.stream.Stream.of(way))
                .distinct()
                .toList();
        var served = asked.stream().filter(senders::containsKey).toList();
        return served.isEmpty() ? List.of(asked.getLast()) : served;
    }
}
