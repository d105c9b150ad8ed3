package id.adminduk.application.notification;

import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageQueue;
import id.adminduk.application.post.OutgoingMessage;
import id.adminduk.application.post.OutgoingMessage.Cause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the office tells people about their appointments; worth telling until the appointment begins.
@Component
public class AppointmentNotices {
    private final MessageQueue queue;

    AppointmentNotices(MessageQueue queue) {
        this.queue = queue;
    }

    /// An appointment and whom to tell.
    ///
    /// @param place where it is
    /// @param line what it is for
    /// @param code what to show on arrival
    public record Upcoming(UUID id, String place, String line, Instant startsAt, String code, String phone) {
        @Override
        public String toString() {
            return "Upcoming[" + id + "]";
        }
    }

    /// It is tomorrow.
    public void remind(List<Upcoming> appointments) {
        tell("appointment-reminder", appointments);
    }

    /// The office closed that time.
    public void withdrawn(List<Upcoming> appointments) {
        tell("appointment-withdrawn", appointments);
    }

    private void tell(String notice, List<Upcoming> appointments) {
        queue.add(appointments.stream().map(each -> letter(notice, each)).toList());
    }

    private static MessageQueue.Queued letter(String notice, Upcoming upcoming) {
        var at = upcoming.startsAt();
        var body = Texts.bilingual(texts ->
                texts.line(notice, texts.day(at), texts.hour(at), upcoming.place(), upcoming.line(), upcoming.code()));
        return new MessageQueue.Queued(
                OutgoingMessage.to(Channel.PHONE, upcoming.phone(), Texts.subject(notice), body),
                new Cause(notice + "/" + upcoming.id() + "/" + at, notice, at));
    }
}
