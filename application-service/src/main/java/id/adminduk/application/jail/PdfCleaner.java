package id.adminduk.application.jail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// A PDF written anew from its pages: what is on the paper stays, everything that acts, links or tells about its maker
/// goes.
final class PdfCleaner {
    private static final int MOST_PAGES = 50;
    private static final Set<String> PAGE_KEYS = Set.of(
            "Type", "Parent", "MediaBox", "CropBox", "Rotate", "UserUnit", "Resources", "Contents", "Group", "Annots");
    private static final Set<String> MARK_KEYS = Set.of("Type", "Subtype", "Rect", "AP", "AS", "F");
    private static final Set<String> MARKS =
            Set.of("Widget", "FreeText", "Stamp", "Ink", "Highlight", "Square", "Circle", "Line");
    private static final List<COSName> TELLTALES = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("AF"),
            COSName.getPDFName("OPI"),
            COSName.getPDFName("Ref"),
            COSName.getPDFName("Alternates"));

    private PdfCleaner() {}

    static byte[] clean(byte[] raw) throws IOException {
        try (var sent = Loader.loadPDF(raw, "", null, null, IOUtils.createMemoryOnlyStreamCache());
                var clean = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            if (sent.isEncrypted()) throw new Verdict.Reached(Verdict.HOSTILE);
            PdfInspector.inspect(sent.getDocument());
            for (var page : sent.getPages()) {
                if (clean.getNumberOfPages() == MOST_PAGES) throw new Verdict.Reached(Verdict.HOSTILE);
                strip(clean.importPage(page), page);
            }
            if (clean.getNumberOfPages() == 0) throw new Verdict.Reached(Verdict.UNREADABLE);
            var bytes = new ByteArrayOutputStream();
            clean.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void strip(PDPage page, PDPage original) {
        page.setResources(original.getResources()); // may have been inherited
        keepOnly(page.getCOSObject(), PAGE_KEYS);
        if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            page.getCOSObject().setItem(COSName.ANNOTS, marksOf(annotations));
        }
        forgetTelltales(page.getCOSObject());
    }

    /// Filled-in fields, stamps and handwriting are part of the paper; links and the rest are not.
    private static COSArray marksOf(COSArray annotations) {
        var kept = new COSArray();
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && MARKS.contains(String.valueOf(annotation.getNameAsString(COSName.SUBTYPE)))) {
                var mark = new COSDictionary(annotation);
                keepOnly(mark, MARK_KEYS);
                kept.add(mark);
            }
        }
        return kept;
    }

    private static void keepOnly(COSDictionary dictionary, Set<String> keys) {
        for (var key : List.copyOf(dictionary.keySet())) {
            if (!keys.contains(key.getName())) dictionary.removeItem(key);
        }
    }

    private static void forgetTelltales(COSDictionary page) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        add(page.getDictionaryObject(COSName.RESOURCES), seen, open);
        add(page.getDictionaryObject(COSName.CONTENTS), seen, open);
        add(page.getDictionaryObject(COSName.ANNOTS), seen, open);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSDictionary dictionary -> {
                    TELLTALES.forEach(dictionary::removeItem);
                    dictionary.getValues().forEach(value -> add(value, seen, open));
                }
                case COSArray array -> array.forEach(value -> add(value, seen, open));
                default -> {} // nothing below it
            }
        }
    }

    private static void add(@Nullable COSBase value, Set<COSBase> seen, Deque<COSBase> open) {
        var object = value instanceof COSObject reference ? reference.getObject() : value;
        if (object != null && seen.add(object)) open.push(object);
    }
}
