package id.adminduk.identity.excel;

import id.adminduk.identity.excel.ExcelRefused.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The first reading of a file: unpacks all of it and keeps only the table of texts, since sizes a file declares may be
/// lies (promises.md T15); finds where the first sheet lies.
final class Inspection {
    private static final int MOST_PARTS = 200;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final String TEXTS = "xl/sharedstrings.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String PLACES = "xl/_rels/workbook.xml.rels";

    private final ExcelLimits limits;
    private final Set<String> names = new HashSet<>();
    private final Map<String, byte[]> directories = new HashMap<>();
    private final Texts texts = new Texts();
    private long left;

    private Inspection(ExcelLimits limits) {
        this.limits = limits;
        this.left = limits.unpacked();
    }

    /// @param sheet the part that holds the first sheet
    /// @param since1904 whether days are counted from there, as old programs did
    record Found(Texts texts, String sheet, boolean since1904) {}

    static Found of(InputStream file, ExcelLimits limits) throws IOException {
        var inspection = new Inspection(limits);
        try (var zip = new ZipArchiveInputStream(file)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) inspection.look(zip, part);
        } catch (IllegalArgumentException damaged) { // a name in no encoding
            throw new ExcelRefused(Why.DAMAGED);
        }
        return inspection.found();
    }

    private void look(ZipArchiveInputStream zip, ZipArchiveEntry part) throws IOException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name) || names.size() > MOST_PARTS || suspicious(name)) throw new ExcelRefused(Why.NO_WORKBOOK);
        if (!zip.canReadEntryData(part)) throw new ExcelRefused(Why.DAMAGED);
        switch (name) {
            case TEXTS -> readTexts(new Counted(zip, Math.min(left, limits.texts())));
            case BOOK, PLACES -> directories.put(name, new Counted(zip, LARGEST_DIRECTORY).readAllBytes());
            default -> new Counted(zip, left).transferTo(OutputStream.nullOutputStream());
        }
    }

    /// Programs inside, and names that climb out of the file.
    private static boolean suspicious(String name) {
        return name.contains("..") || name.contains("\\") || name.startsWith("/") || name.endsWith("vbaproject.bin");
    }

    private void readTexts(InputStream part) throws IOException {
        var xml = Xml.of(part);
        var text = new StringBuilder();
        while (xml.next()) {
            if (xml.begins("t")) text.append(xml.text());
            else if (xml.begins("rPh")) skip(xml, "rPh"); // how it is pronounced
            else if (xml.ends("si")) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    private static void skip(Xml xml, String element) {
        while (xml.next()) if (xml.ends(element)) return;
    }

    private Found found() {
        if (!directories.containsKey(BOOK)) throw new ExcelRefused(Why.NO_WORKBOOK);
        boolean since1904 = false;
        String sheet = null;
        for (var book = directory(BOOK); book.next(); ) {
            if (book.begins("workbookPr")) since1904 = isTrue(book.attribute("date1904"));
            if (sheet == null && book.begins("sheet")) sheet = book.attribute("id");
        }
        if (sheet == null) throw new ExcelRefused(Why.DAMAGED);
        return new Found(texts, placeOf(sheet), since1904);
    }

    private String placeOf(String sheet) {
        for (var places = directory(PLACES); places.next(); ) {
            if (!places.begins("Relationship") || !sheet.equals(places.attribute("Id"))) continue;
            var target = places.attribute("Target");
            if (target != null) {
                var place = (target.startsWith("/") ? target.substring(1) : "xl/" + target).toLowerCase(Locale.ROOT);
                if (names.contains(place)) return place;
            }
        }
        throw new ExcelRefused(Why.DAMAGED);
    }

    private Xml directory(String name) {
        var content = directories.get(name);
        if (content == null) throw new ExcelRefused(Why.DAMAGED);
        return Xml.of(new ByteArrayInputStream(content));
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /// A part of the archive, up to so many bytes; what is read counts for the whole.
    private final class Counted extends InputStream {
        private final InputStream part;
        private long most;

        Counted(InputStream part, long most) {
            this.part = part;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = part.read(target, offset, length);
            if (read < 0) return read;
            most -= read;
            left -= read;
            if (most < 0 || left < 0) throw new ExcelRefused(Why.TOO_LARGE);
            return read;
        }
    }
}
