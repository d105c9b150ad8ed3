package id.adminduk.identity.sheet;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.sheet.Leaf.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A file of A4 pages, in sections: one that has no room for its beginning starts on a page of its own.
public final class Book implements AutoCloseable {
    private static final float LABEL = 150;
    private static final float GAP = 12;
    private static final float AIR = 8;

    private final PDDocument document = new PDDocument();
    private final Leaf leaf;

    /// @param foot stands on every page, before its number
    public Book(Words title, String foot, Instant made) {
        try {
            leaf = new Leaf(document, title, foot);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var about = document.getDocumentInformation();
        about.setTitle(title.indonesian());
        about.setCreationDate(GregorianCalendar.from(made.atZone(OfficeDay.ZONE)));
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    public void section(Words heading) {
        leaf.newSection(heading);
    }

    /// A smaller heading inside a section.
    public void part(String heading) {
        leaf.space(10);
        leaf.keepTogether(60);
        leaf.write(leaf.tags().inSection("H3"), new Cell(0, Leaf.width(), Look.bold(11.5f), heading));
        leaf.space(4);
    }

    public void note(String text) {
        leaf.write(leaf.tags().inSection("P"), new Cell(0, Leaf.width(), Look.faint(9.5f), text));
        leaf.space(6);
    }

    /// A label and what the registry holds; a dash where it holds nothing.
    public void row(Words label, String value) {
        float right = LABEL + GAP;
        var labels = List.of(
                new Cell(0, LABEL, Look.bold(9.5f), label.indonesian()),
                new Cell(0, LABEL, Look.faint(7.5f), label.english()));
        var values = List.of(new Cell(right, Leaf.width() - right, Look.plain(10.5f), value.isBlank() ? "–" : value));
        leaf.keepTogether(Math.max(heightOf(labels), heightOf(values)) + AIR);
        var paragraph = leaf.tags().inSection("P");
        leaf.beside(List.of(labels, values), List.of(paragraph, paragraph));
        leaf.rule();
    }

    /// @param shares of the page's width
    public Table table(List<Words> head, List<Float> shares) {
        return new Table(leaf, head, shares);
    }

    public byte[] bytes() {
        try {
            leaf.finish();
            var out = new ByteArrayOutputStream(65_536);
            document.save(out);
            return out.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private float heightOf(List<Cell> cells) {
        return (float) cells.stream().mapToDouble(leaf::heightOf).sum();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
