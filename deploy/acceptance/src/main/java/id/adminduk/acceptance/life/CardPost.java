package id.adminduk.acceptance.life;

import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.paper.Paper;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.Letters;
import id.adminduk.acceptance.people.Letters.Download;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Waits for family cards announced to one telephone and fetches each once, with the link and the PIN of its message.
public final class CardPost {
    private static final String LABEL = "Kartu Keluarga";

    private final URI platform;
    private final Letters letters;
    private final Duration longest;
    private final Set<String> fetched = new HashSet<>();

    public CardPost(URI platform, Letters letters, Duration longest) {
        this.platform = platform;
        this.letters = letters;
        this.longest = longest;
    }

    /// So many cards that were not there before.
    public List<FamilyCard> next(int wanted) {
        var fresh = Patience.until(wanted + " messages that a family card is ready", longest, () -> {
            var found = letters.downloads(LABEL).stream()
                    .filter(letter -> !fetched.contains(letter.link()))
                    .toList();
            return found.size() >= wanted ? Optional.of(found) : Optional.empty();
        });
        return fresh.stream().map(this::fetch).toList();
    }

    private FamilyCard fetch(Download letter) {
        fetched.add(letter.link());
        var pdf = Citizen.download(platform, letter, letter.pin()).require(200).body();
        return FamilyCard.of(Paper.of(pdf));
    }
}
