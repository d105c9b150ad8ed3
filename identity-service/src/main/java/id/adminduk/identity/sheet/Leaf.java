package id.adminduk.identity.sheet;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/// The page that is being written, in points from its upper left corner inside the margins; the next one follows when
/// it is full.
final class Leaf {
    private static final float MARGIN = 56;
    private static final float HEAD = 26;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float BOTTOM = PDRectangle.A4.getHeight() - MARGIN;
    /// A section begins on the page only where so much of it fits.
    private static final float SECTION = 240;

    private static final float BETWEEN = 30;
    private static final Look SMALL = Look.faint(8);

    private final PDDocument document;
    private final Words title;
    private final String foot;
    private final Face plain;
    private final Face bold;
    private final Tags tags;
    private PDPage page = new PDPage();
    private @Nullable PDPageContentStream out;
    private float y;

    Leaf(PDDocument document, Words title, String foot) throws IOException {
        this.document = document;
        this.title = title;
        this.foot = foot;
        this.plain = Face.load(document, "NotoSans-Regular");
        this.bold = Face.load(document, "NotoSans-Bold");
        this.tags = new Tags(document);
    }

    /// A text in its column.
    record Cell(float left, float width, Look look, String text) {}

    static float width() {
        return WIDTH;
    }

    Tags tags() {
        return tags;
    }

    void newSection(Words heading) {
        tags.newSection();
        if (out == null || y + SECTION > BOTTOM) newPage();
        else y += BETWEEN;
        write(tags.inSection("H2"), new Cell(0, WIDTH, Look.bold(17), heading.indonesian()));
        write(tags.inSection("P"), new Cell(0, WIDTH, Look.faint(9), heading.english()));
        y += 12;
    }

    /// Begins another page where there is no room for so much.
    ///
    /// @return whether it did
    boolean keepTogether(float height) {
        if (y + height <= BOTTOM) return false;
        newPage();
        return true;
    }

    void space(float height) {
        y += height;
    }

    float heightOf(Cell cell) {
        return faceOf(cell.look())
                        .lines(cell.text(), cell.look().size(), cell.width())
                        .size()
                * cell.look().lineHeight();
    }

    /// Writes a text and goes on below it.
    void write(PDStructureElement element, Cell cell) {
        keepTogether(cell.look().lineHeight());
        y = draw(element, cell, y);
    }

    /// Writes columns beside each other, each a stack of texts, and goes on below the longest.
    void beside(List<List<Cell>> columns, List<PDStructureElement> elements) {
        float top = y;
        float lowest = top;
        for (int i = 0; i < columns.size(); i++) {
            float at = top;
            for (var cell : columns.get(i)) at = draw(elements.get(i), cell, at);
            lowest = Math.max(lowest, at);
        }
        y = lowest;
    }

    /// A pale line across the page.
    void rule() {
        y += 4;
        asDecoration(() -> {
            stream().setStrokingColor(Look.LINE);
            stream().setLineWidth(0.5f);
            stream().moveTo(MARGIN, fromBottom(y));
            stream().lineTo(MARGIN + WIDTH, fromBottom(y));
            stream().stroke();
        });
        y += 4;
    }

    /// A pale field behind what comes next.
    void shade(float height) {
        asDecoration(() -> fill(Look.SHADE, MARGIN - 4, fromBottom(y + height), WIDTH + 8, height));
    }

    /// Page numbers and the order of reading, when all is written.
    void finish() {
        close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            page = document.getPage(i);
            attempt(() -> out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true));
            var number = foot + " · " + (i + 1) + " / " + pages;
            asDecoration(() -> line(new Cell(0, WIDTH, SMALL, number), plain.printable(number), BOTTOM + 22));
            close();
        }
        tags.finish();
    }

    private void newPage() {
        close();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        tags.newPage(page);
        attempt(() -> out = new PDPageContentStream(document, page));
        asDecoration(() -> {
            fill(Look.SHADE, 0, fromBottom(HEAD), PDRectangle.A4.getWidth(), HEAD);
            var heading = title.indonesian() + " · " + title.english();
            line(new Cell(0, WIDTH, SMALL, heading), plain.printable(heading), 9);
        });
        y = MARGIN + 12;
    }

    private float draw(PDStructureElement element, Cell cell, float top) {
        float at = top;
        var lines = faceOf(cell.look()).lines(cell.text(), cell.look().size(), cell.width());
        var mark = tags.mark(element, page);
        attempt(() -> stream().beginMarkedContent(COSName.getPDFName(element.getStructureType()), mark));
        for (var text : lines) {
            line(cell, text, at);
            at += cell.look().lineHeight();
        }
        attempt(() -> stream().endMarkedContent());
        return at;
    }

    private void line(Cell cell, String text, float top) {
        var look = cell.look();
        attempt(() -> {
            stream().beginText();
            stream().setNonStrokingColor(look.colour());
            stream().setFont(faceOf(look).font(), look.size());
            stream().newLineAtOffset(MARGIN + cell.left(), fromBottom(top + look.size() * 1.03f));
            stream().showText(text);
            stream().endText();
        });
    }

    private void fill(Color colour, float left, float bottom, float width, float height) {
        attempt(() -> {
            stream().setNonStrokingColor(colour);
            stream().addRect(left, bottom, width, height);
            stream().fill();
        });
    }

    private void asDecoration(Drawing drawing) {
        attempt(() -> stream().beginMarkedContent(COSName.ARTIFACT));
        attempt(drawing);
        attempt(() -> stream().endMarkedContent());
    }

    private Face faceOf(Look look) {
        return look.bold() ? bold : plain;
    }

    private static float fromBottom(float top) {
        return PDRectangle.A4.getHeight() - top;
    }

    private PDPageContentStream stream() {
        if (out == null) throw new IllegalStateException("a section comes first");
        return out;
    }

    private void close() {
        var open = out;
        if (open != null) attempt(open::close);
        out = null;
    }

    /// Drawing into memory fails for no reason a caller could answer.
    private interface Drawing {
        void draw() throws IOException;
    }

    private static void attempt(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
