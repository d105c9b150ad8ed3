package id.adminduk.application.mailbox;

import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageSender;
import id.adminduk.application.post.OutgoingMessage;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Takes the place of every carrier on a development machine.
@Component
@Profile("local")
class MailboxSender implements MessageSender.Bulk {
    private final MailboxRepository mailbox;
    private final Clock clock;

    MailboxSender(MailboxRepository mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public void sendAll(List<OutgoingMessage> messages) {
        mailbox.add(messages, clock.instant());
    }
}
