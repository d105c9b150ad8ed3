package id.adminduk.identity.familyfile;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Unpacks an XLSX file once, keeping nothing, before anything reads it: sizes a file declares may be lies (promises.md
/// T15).
final class ExcelGuard {
    private static final int MOST_PARTS = 200;
    private static final String TEXTS = "xl/sharedstrings.xml";
    private static final String BOOK = "xl/workbook.xml";

    private final ExcelLimits limits;
    private final byte[] buffer = new byte[1 << 16];

    private ExcelGuard(ExcelLimits limits) {
        this.limits = limits;
    }

    static void check(byte[] file, ExcelLimits limits) {
        try (var channel = new SeekableInMemoryByteChannel(file);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            new ExcelGuard(limits).check(zip);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new FileRefused.Unreadable();
        }
    }

    private void check(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        long left = limits.unpacked();
        for (var part : Collections.list(zip.getEntries())) {
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_PARTS || suspicious(name))
                throw new FileRefused.TypeNotAllowed();
            left -= unpack(zip, part, name.equals(TEXTS) ? Math.min(left, limits.texts()) : left);
        }
        if (!names.contains(BOOK)) throw new FileRefused.TypeNotAllowed();
    }

    /// Programs inside, and names that climb out of the file.
    private static boolean suspicious(String name) {
        return name.contains("..") || name.contains("\\") || name.startsWith("/") || name.endsWith("vbaproject.bin");
    }

    private long unpack(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        if (!zip.canReadEntryData(part)) throw new FileRefused.Unreadable();
        long unpacked = 0;
        try (var in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most) throw new FileRefused.TooLarge();
            }
        }
        return unpacked;
    }
}
