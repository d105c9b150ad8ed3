package id.adminduk.application.post;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A carrier whose moods a test decides by what stands in the message.
class RecordingSender implements MessageSender {
    private final List<OutgoingMessage> tried = new CopyOnWriteArrayList<>();

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public void send(OutgoingMessage message) {
        tried.add(message);
        if (message.body().contains("FAILS TWICE") && triesOf(message) <= 2)
            throw new IllegalStateException("line busy");
        if (message.body().contains("NO WHATSAPP") && message.channel() == Channel.WHATSAPP)
            throw new Undeliverable("not a user of it");
        if (message.body().contains("WHATSAPP BUSY") && message.channel() == Channel.WHATSAPP)
            throw new IllegalStateException("line busy");
        if (message.body().contains("NEVER")) throw new Undeliverable("no such number");
    }

    private long triesOf(OutgoingMessage message) {
        return tried.stream().filter(other -> other.id().equals(message.id())).count();
    }

    List<OutgoingMessage> triedTo(String recipient) {
        return tried.stream()
                .filter(message -> message.recipient().equals(recipient))
                .toList();
    }
}
