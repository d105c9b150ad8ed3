package id.adminduk.identity.familyrun;

import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyLines;
import id.adminduk.identity.familyfile.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file by card: those with one number that stand together.
final class CardLines {
    /// What is longer is no family; it is refused piece by piece, for the first reading has marked its number.
    private static final int PIECE = 100;

    private final FamilyLines lines;
    private @Nullable Line ahead;

    CardLines(FamilyLines lines) {
        this.lines = lines;
        this.ahead = lines.next();
    }

    /// Empty at the end; rows without a number stand alone.
    List<Line> next() {
        var first = ahead;
        if (first == null) return List.of();
        var card = new ArrayList<>(List.of(first));
        var number = first.get(Column.NO_KK);
        ahead = lines.next();
        while (ahead != null && !number.isEmpty() && ahead.get(Column.NO_KK).equals(number) && card.size() < PIECE) {
            card.add(ahead);
            ahead = lines.next();
        }
        return card;
    }
}
