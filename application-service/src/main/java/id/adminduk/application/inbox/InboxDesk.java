package id.adminduk.application.inbox;

import id.adminduk.application.inbox.InboxNotice.Kept;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.web.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Puts notices into people's inboxes, in the transaction of what happened, and forgets them after a year.
@Component
public class InboxDesk {
    private static final Logger log = LoggerFactory.getLogger(InboxDesk.class);
    private static final Duration KEPT = Duration.ofDays(365);

    private final InboxRepository inboxes;
    private final Clock clock;

    InboxDesk(InboxRepository inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /// The same source writes one notice.
    public void add(List<InboxNotice> notices) {
        if (!notices.isEmpty()) inboxes.add(notices, clock.instant());
    }

    List<Kept> page(Reader reader, boolean unreadOnly, Cursor before, int most) {
        return inboxes.page(reader, unreadOnly, before, most);
    }

    int unread(Reader reader) {
        return inboxes.unread(reader);
    }

    void markRead(Reader reader, UUID id) {
        if (!inboxes.markRead(reader, id, clock.instant())) throw new NotFound();
    }

    void markAllRead(Reader reader) {
        inboxes.markAllRead(reader, clock.instant());
    }

    @Scheduled(cron = "${adminduk.notifications.forget-at:0 40 2 * * *}", zone = "Asia/Jakarta")
    void forget() {
        int forgotten = inboxes.forgetBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) log.info("{} notices of more than a year ago are forgotten", forgotten);
    }
}
