package id.adminduk.acceptance.tour;

import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.life.CardPost;
import id.adminduk.acceptance.people.CardDesk;
import id.adminduk.acceptance.people.FilingCounter;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.tour.Section.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The officers who walk a case: the counter files it and looks at the originals, one verifies, another approves, and
/// cards are printed and handed over.
final class Office {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cast cast;
    private final Company company;
    private final CardPost post;

    Office(Cast cast, Company company) {
        this.cast = cast;
        this.company = company;
        this.post = new CardPost(cast.platform(), cast.lettersTo(company.phone()), LONG);
    }

    void walk(Step step) {
        var form = company.fill(step.form());
        var id = new FilingCounter(cast.officer("petugas.nagari"))
                .file(company.nik(step.applicant()), step.service(), form);
        cast.officer("siti.verifikator").verify(id).require(200);
        cast.officer("budi.kabid").approve(id).require(200);
        end(id);
        if (step.newcomer() != null) company.join(step.newcomer(), numberOf(nameIn(form)));
    }

    /// Papers come by themselves; a card is printed, and somebody comes for it.
    private void end(String id) {
        var cards = new CardDesk(cast.officer("cetak.kartu"), cast.officer("loket.dinas"), LONG);
        var budi = cast.officer("budi.kabid");
        boolean printed = Patience.until("end or card to print", LONG, () -> {
            if (budi.read(id).get("state").asString().equals("CLOSED")) return Optional.of(false);
            return cards.print(id) ? Optional.of(true) : Optional.empty();
        });
        if (printed) cards.handOut(id);
        budi.awaitState(id, "CLOSED", LONG);
    }

    private static String nameIn(Map<String, Object> form) {
        JsonNode tree = JSON.valueToTree(form);
        return tree.at("/people/0/biodata/name").asString();
    }

    /// The NIK somebody got, from the line of the card that tells their name.
    private String numberOf(String name) {
        while (true) {
            var found = post.next(1).stream()
                    .flatMap(card -> card.lines().stream())
                    .filter(line -> line.toUpperCase(Locale.ROOT).contains(name.toUpperCase(Locale.ROOT)))
                    .map(NIK::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst();
            if (found.isPresent()) return found.get();
        }
    }
}
