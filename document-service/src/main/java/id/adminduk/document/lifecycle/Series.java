package id.adminduk.document.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All versions of one document. At most one is in force, and it is the newest that was ever issued.
public record Series(List<Document> documents) {
    private static final Comparator<Document> BY_AGE =
            Comparator.comparingInt(Document::version).thenComparing(Document::numberedAt);

    public Series {
        documents = List.copyOf(documents);
    }

    /// What issuing one version did.
    ///
    /// @param issued     the version just issued
    /// @param replaced   the older version it put out of force
    /// @param overtaken  the issued version again, put out of force at once because a newer one came first
    public record Issuance(
            Document issued,
            @Nullable Document replaced,
            @Nullable Document overtaken) {}

    /// Workers finish in any order, so the version number decides, not the clock; of two copies of one version the one
    /// numbered later.
    public Issuance issue(UUID id, Instant now) {
        var issued = only(document -> document.id().equals(id)).issue(now);
        var newer = newestOut(document -> BY_AGE.compare(document, issued) > 0);
        if (newer != null) return new Issuance(issued, null, issued.supersede(newer.id(), now));
        var current = newestOut(document -> document.state() instanceof DocumentState.Issued);
        return new Issuance(issued, current == null ? null : current.supersede(id, now), null);
    }

    private Document only(Predicate<Document> choice) {
        return documents.stream().filter(choice).findFirst().orElseThrow();
    }

    private @Nullable Document newestOut(Predicate<Document> choice) {
        return documents.stream()
                .filter(document -> !(document.state() instanceof DocumentState.Numbered))
                .filter(choice)
                .max(BY_AGE)
                .orElse(null);
    }
}
