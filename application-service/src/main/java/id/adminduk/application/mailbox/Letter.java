package id.adminduk.application.mailbox;

import id.adminduk.kernel.types.Masking;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as it arrived in the mailbox.
public record Letter(UUID id, Instant at, @Nullable String channel, String recipient, String subject, String text) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d/M HH:mm:ss").withZone(ZoneId.of("Asia/Jakarta"));

    static Letter of(UUID id, Instant at, @Nullable String channel, String recipient, String content) {
        var parts = content.split("\n", 2);
        return new Letter(id, at, channel, masked(recipient), parts[0], parts[1]);
    }

    public String clock() {
        return CLOCK.format(at);
    }

    private static String masked(String recipient) {
        if (recipient.startsWith("{")) return "***"; // a browser's subscription
        int domain = recipient.indexOf('@');
        return domain < 0 ? Masking.phone(recipient) : "***" + recipient.substring(domain);
    }
}
