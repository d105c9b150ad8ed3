package id.adminduk.identity.familyfile;

import id.adminduk.identity.excel.ExcelLimits;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of a family file, one after the other.
public sealed interface FamilyLines extends AutoCloseable permits CsvLines, ExcelLines {
    Titles titles();

    /// The next row with anything in it, or null at the end. Throws [FileRefused] where the file cannot be read on.
    @Nullable
    Line next();

    @Override
    void close();

    /// Reads the titles; the content may be asked for more than once, each time from its beginning. A file without the
    /// required ones is refused.
    static FamilyLines open(FileFormat format, Supplier<InputStream> content, ExcelLimits limits) {
        return switch (format) {
            case CSV -> new CsvLines(content.get());
            case XLSX -> new ExcelLines(content, limits);
        };
    }
}
