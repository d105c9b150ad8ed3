package id.adminduk.identity.familyrun;

import id.adminduk.identity.familycheck.CheckedFamily;
import id.adminduk.identity.familycheck.FamilyReader;
import id.adminduk.identity.familyrow.Problem;
import java.util.ArrayList;
import java.util.List;

/// A file as batches of checked families, without those an earlier run has done.
final class Batches {
    private final CardLines cards;
    private final FamilyReader reader;
    private final long done;
    private final int size;
    private long lastLine;

    /// @param done the last row of an earlier run
    /// @param size people in a batch, or a few more: no family is torn
    Batches(CardLines cards, FamilyReader reader, long done, int size) {
        this.cards = cards;
        this.reader = reader;
        this.done = done;
        this.size = size;
        this.lastLine = done;
    }

    /// Empty at the end.
    Batch next(List<Problem> remarks) {
        var families = new ArrayList<CheckedFamily>();
        int people = 0;
        for (var card = cards.next(); !card.isEmpty(); card = cards.next()) {
            long last = card.getLast().number();
            if (last <= done) continue;
            families.add(reader.read(card));
            lastLine = last;
            people += card.size();
            if (people >= size) break;
        }
        return new Batch(families, remarks);
    }

    long lastLine() {
        return lastLine;
    }
}
