package id.adminduk.application.jail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Looks at every object of a PDF, reachable or not, for what a scan or an exported letter never holds.
final class PdfInspector {
    private static final Set<String> FORBIDDEN_KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings");
    private static final Set<String> FORBIDDEN_ACTIONS =
            Set.of("JavaScript", "Launch", "GoToE", "ImportData", "Rendition", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> FORBIDDEN_TYPES =
            Set.of("EmbeddedFile", "RichMedia", "FileAttachment", "3D", "Screen");
    private static final int MOST_OBJECTS = 200_000;
    private static final long MOST_INFLATED = 256L << 20;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long inflated;

    private PdfInspector() {}

    static void inspect(COSDocument document) throws IOException {
        var inspector = new PdfInspector();
        inspector.push(document.getTrailer());
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            inspector.push(document.getObjectFromPool(key));
        }
        inspector.walk();
    }

    private void push(@Nullable COSBase object) {
        if (object != null && seen.add(object)) open.push(object);
        if (seen.size() > MOST_OBJECTS) throw hostile();
    }

    private void walk() throws IOException {
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSObject reference -> push(reference.getObject());
                case COSStream stream -> {
                    lookAt(stream);
                    measure(stream);
                }
                case COSDictionary dictionary -> lookAt(dictionary);
                case COSArray array -> array.forEach(this::push);
                default -> {} // numbers, names and texts are harmless
            }
        }
    }

    private void lookAt(COSDictionary dictionary) {
        for (var key : dictionary.keySet()) {
            if (FORBIDDEN_KEYS.contains(key.getName())) throw hostile();
            push(dictionary.getItem(key));
        }
        if (names(dictionary, COSName.S, FORBIDDEN_ACTIONS)
                || names(dictionary, COSName.TYPE, FORBIDDEN_TYPES)
                || names(dictionary, COSName.SUBTYPE, FORBIDDEN_TYPES)) throw hostile();
    }

    private static boolean names(COSDictionary dictionary, COSName key, Set<String> forbidden) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && forbidden.contains(name.getName());
    }

    /// A few kilobytes that unpack to gigabytes are found by unpacking with a limit; packed twice is never honest.
    private void measure(COSStream stream) throws IOException {
        var filters = stream.getFilters();
        if (filters instanceof COSArray chain && chain.size() > 2) throw hostile();
        if (!COSName.FLATE_DECODE.equals(first(filters))) return;
        if (filters instanceof COSArray chain && chain.size() == 2 && COSName.FLATE_DECODE.equals(chain.getObject(1))) {
            throw hostile();
        }
        try (InputStream unpacked = new InflaterInputStream(stream.createRawInputStream())) {
            inflated += unpacked.skip(MOST_INFLATED + 1 - inflated);
        } catch (java.util.zip.ZipException | java.io.EOFException cutOff) {
            return; // a damaged page is the officer's question, not a danger
        }
        if (inflated > MOST_INFLATED) throw hostile();
    }

    private static @Nullable COSBase first(@Nullable COSBase filters) {
        if (filters instanceof COSArray chain) return chain.size() == 0 ? null : chain.getObject(0);
        return filters;
    }

    private static Verdict.Reached hostile() {
        return new Verdict.Reached(Verdict.HOSTILE);
    }
}
