package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Web;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The messages to one telephone, from the development machine's mailbox.
public final class Letters {
    private static final Pattern CODE = Pattern.compile("Kode ADMINDUK Anda ([0-9]{6})");
    private static final Pattern READY =
            Pattern.compile("(?<kind>[^\\n]*) sudah terbit\\. Unduh di (?<link>\\S+) dengan PIN (?<pin>[0-9]+)");
    private static final Pattern NAME_WANTED =
            Pattern.compile("Isi nama anak dengan nomor (?<number>\\S+) dan PIN (?<pin>\\S+) supaya");

    private final Web web;
    private final String phone;

    public Letters(URI platform, String phone) {
        this.web = new Web(platform);
        this.phone = phone;
    }

    /// A document to fetch with the link and the PIN of the message.
    public record Download(String link, String pin) {}

    public record Receipt(String trackingNo, String pin) {}

    public String code(Duration longest) {
        return find("code by message", CODE, longest).group(1);
    }

    /// Waits for the message that a document is ready.
    ///
    /// @param label how the message names the kind of document
    public Download download(String label, Duration longest) {
        return Patience.until(
                "message that the %s is ready".formatted(label),
                longest,
                () -> texts(READY)
                        .filter(found -> found.group("kind").contains(label))
                        .map(found -> new Download(found.group("link"), found.group("pin")))
                        .findFirst());
    }

    /// Every such message so far.
    public List<Download> downloads(String label) {
        return texts(READY)
                .filter(found -> found.group("kind").contains(label))
                .map(found -> new Download(found.group("link"), found.group("pin")))
                .distinct()
                .toList();
    }

    public Receipt nameWanted(Duration longest) {
        var found = find("question for the name", NAME_WANTED, longest);
        return new Receipt(found.group("number"), found.group("pin"));
    }

    /// The first group of the first message that reads so.
    public String pin(Pattern words, Duration longest) {
        return find("message with a PIN", words, longest).group(1);
    }

    public boolean mention(String words) {
        return texts(Pattern.compile(Pattern.quote(words))).findAny().isPresent();
    }

    private MatchResult find(String what, Pattern pattern, Duration longest) {
        return Patience.until(what, longest, () -> texts(pattern).findFirst().or(Optional::empty));
    }

    private java.util.stream.Stream<MatchResult> texts(Pattern pattern) {
        var letters = web.json("POST", "/mailbox/search", Map.of("phone", phone))
                .require(200)
                .json();
        return letters.valueStream()
                .flatMap(
                        letter -> pattern.matcher(letter.get("text").asString()).results());
    }
}
