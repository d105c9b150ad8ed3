package id.adminduk.application.notification;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.inbox.InboxDesk;
import id.adminduk.application.inbox.InboxNotice;
import id.adminduk.application.inbox.InboxNotice.Wording;
import id.adminduk.application.inbox.Reader;
import id.adminduk.application.notification.RecipientQueries.Recipient;
import id.adminduk.application.notification.Told.Urgency;
import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageQueue;
import id.adminduk.application.post.MessageQueue.Queued;
import id.adminduk.application.post.MessageQueue.Route;
import id.adminduk.application.post.OutgoingMessage;
import id.adminduk.application.post.OutgoingMessage.Cause;
import id.adminduk.application.preference.PreferenceDesk;
import id.adminduk.application.preference.Preferences;
import id.adminduk.application.preference.Spoken;
import id.adminduk.application.webpush.PushDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what there is to tell into inbox notices and messages, as the people concerned want it; in the caller's
/// transaction, with the same few statements however many cases it is about.
@Component
class Herald {
    private final MessageQueue queue;
    private final InboxDesk inbox;
    private final RecipientQueries recipients;
    private final PreferenceDesk preferences;
    private final PushDesk browsers;
    private final Office office;

    Herald(
            MessageQueue queue,
            InboxDesk inbox,
            RecipientQueries recipients,
            PreferenceDesk preferences,
            PushDesk browsers,
            Office office) {
        this.queue = queue;
        this.inbox = inbox;
        this.recipients = recipients;
        this.preferences = preferences;
        this.browsers = browsers;
        this.office = office;
    }

    void tell(List<Told> news) {
        if (news.isEmpty()) return;
        var audience = recipients.of(news.stream()
                .flatMap(told -> Stream.ofNullable(told.about()))
                .distinct()
                .toList());
        var pushes = browsers.addressesOf(audience.values().stream()
                .flatMap(List::stream)
                .filter(Recipient::hasBrowsers)
                .map(Recipient::person)
                .distinct()
                .toList());
        inbox.add(news.stream()
                .flatMap(told -> concerned(told, audience).map(each -> entry(told, Reader.person(each.person()))))
                .toList());
        queue.add(news.stream()
                .flatMap(told -> Stream.concat(
                        letters(told, concerned(told, audience).toList()),
                        concerned(told, audience)
                                .flatMap(each -> pushes(told, each, pushes.getOrDefault(each.person(), List.of())))))
                .toList());
    }

    /// For an officer's inbox only.
    record ToOfficer(Reader officer, Told told) {}

    void tellOfficers(List<ToOfficer> news) {
        inbox.add(news.stream().map(each -> entry(each.told(), each.officer())).toList());
    }

    private static Stream<Recipient> concerned(Told told, Map<UUID, List<Recipient>> audience) {
        var about = told.about();
        return about == null ? Stream.empty() : audience.getOrDefault(about, List.of()).stream();
    }

    private static InboxNotice entry(Told told, Reader reader) {
        var source = told.notice() + "/" + told.once() + "/" + reader.key();
        return new InboxNotice(
                reader,
                source,
                told.notice(),
                told.about(),
                wording(Spoken.INDONESIAN, told),
                wording(Spoken.ENGLISH, told));
    }

    private static Wording wording(Spoken language, Told told) {
        return new Wording(Texts.subject(language, told.notice()), Texts.body(language, told.text()));
    }

    /// By the wishes of whoever the contact belongs to; a partner's reporter is nobody we know.
    private Stream<Queued> letters(Told told, List<Recipient> concerned) {
        var to = told.to();
        if (to == null || told.urgency() == Urgency.INBOX_ONLY) return Stream.empty();
        var applicant = concerned.stream().filter(Recipient::applied).findFirst();
        var wishes = wishes(applicant.map(Recipient::wishes).orElse(null));
        var email = wishes.channels().contains(Channel.EMAIL) ? to.email() : null;
        var byMail = email == null
                ? Stream.<Queued>empty()
                : Stream.of(letter(told, wishes, List.of(Channel.EMAIL), email, "/email"));
        boolean reached = email != null || applicant.map(Recipient::hasBrowsers).orElse(false);
        var ways = waysByPhone(wishes, reached);
        return ways.isEmpty()
                ? byMail
                : Stream.concat(Stream.of(letter(told, wishes, ways, to.phone(), "/phone")), byMail);
    }

    /// Who chose only ways by which we cannot reach them is told by phone after all; who chose none is left alone.
    private List<Channel> waysByPhone(Preferences wishes, boolean reachedOtherwise) {
        var chosen = wishes.byPhone();
        return !chosen.isEmpty() || reachedOtherwise || wishes.channels().isEmpty()
                ? chosen
                : preferences.standard().byPhone();
    }

    /// That there is news, to each browser of a person who did not choose other ways only.
    private Stream<Queued> pushes(Told told, Recipient to, List<String> addresses) {
        var wishes = wishes(to.wishes());
        if (!wishes.channels().contains(Channel.WEB_PUSH)) return Stream.empty();
        return addresses.stream()
                .map(address -> letter(told, wishes, List.of(Channel.WEB_PUSH), address, "/" + digest(address)));
    }

    private Preferences wishes(@Nullable Preferences chosen) {
        return chosen == null ? preferences.standard() : chosen;
    }

    /// The same browser is told once of the same thing.
    private static String digest(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Queued letter(Told told, Preferences wishes, List<Channel> ways, String address, String way) {
        var now = queue.now();
        var from = told.urgency() == Urgency.CAN_WAIT ? wishes.quietHours().wakingAfter(now, office.zone()) : now;
        var message = OutgoingMessage.to(
                ways.getFirst(),
                address,
                Texts.subject(wishes.language(), told.notice()),
                Texts.body(wishes.language(), told.text()));
        return new Queued(
                message,
                Cause.of(told.notice(), told.once() + way, from),
                new Route(ways.subList(1, ways.size()), from, told.about()));
    }
}
