package id.adminduk.application.cleaning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;

/// Recognises a file by its content. The name only has to agree; the type a client declares is not looked at.
final class FileSniffer {
    private static final int EDGE = 1024;
    private static final List<String> FOREIGN = List.of("<html", "<script", "<svg", "<?php", "<!doctype");
    private static final String ZIP_END = "PK\u0005\u0006";
    private static final int ZIP_END_BYTES = 22;

    private final Tika tika = new Tika();

    FileKind recognise(String fileName, byte[] file) {
        var claimed = claimedBy(fileName);
        var sniffed = FileKind.ofType(tika.detect(file)).filter(kind -> kind.startsLikeIt(file));
        if (sniffed.isEmpty()) throw claimed.isPresent() ? FileRefused.typeMismatch() : FileRefused.typeNotAllowed();
        var kind = sniffed.get();
        if (!agrees(fileName, claimed, kind) || isSomethingElseToo(kind, file)) throw FileRefused.typeMismatch();
        return kind;
    }

    /// Photos change between JPEG and PNG on their way through phones without anybody renaming them.
    private static boolean agrees(String fileName, Optional<FileKind> claimed, FileKind kind) {
        if (extension(fileName).isEmpty()) return true;
        return claimed.isPresent() && claimed.get().isImage() == kind.isImage();
    }

    private static Optional<FileKind> claimedBy(String fileName) {
        return FileKind.ofExtension(extension(fileName));
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /// One file that two programs read as two things: a web page or a PDF in front, an archive at the end.
    private static boolean isSomethingElseToo(FileKind kind, byte[] file) {
        var head = text(file, 0, EDGE);
        var tail = text(file, file.length - EDGE, file.length);
        if (FOREIGN.stream().anyMatch(mark -> head.contains(mark) || tail.contains(mark))) return true;
        return (kind.isImage() && head.contains("%pdf-")) || endsAsArchive(file);
    }

    private static boolean endsAsArchive(byte[] file) {
        int from = Math.max(0, file.length - 0xFFFF - ZIP_END_BYTES);
        var tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        for (int at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
            if (at + ZIP_END_BYTES > tail.length()) return false;
            int comment = tail.charAt(at + 20) | tail.charAt(at + 21) << 8;
            if (at + ZIP_END_BYTES + comment <= tail.length()) return true;
        }
        return false;
    }

    private static String text(byte[] file, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(file.length, to);
        return new String(file, start, end - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
