package id.adminduk.identity.familyfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// A CSV file (RFC 4180) in UTF-8, with commas or semicolons: Indonesian spreadsheets write the latter.
final class CsvLines implements FamilyLines {
    private static final int LONGEST_TITLES = 16_384;
    private static final int LONGEST_CELL = 65_536;

    private final BufferedReader reader;
    private final Iterator<CsvRecord> records;
    private final Titles titles;
    private long line = 1;

    CsvLines(InputStream content) {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        reader = new BufferedReader(new InputStreamReader(content, strict), LONGEST_TITLES);
        try {
            records = CsvReader.builder()
                    .fieldSeparator(separator())
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(reader)
                    .iterator();
        } catch (IOException unreadable) {
            throw refusal(unreadable);
        }
        var first = record();
        if (first == null) throw new FileRefused.Unreadable();
        titles = new Titles(first.getFields());
    }

    /// Looks at the titles, and passes over the mark some programs put before them.
    private char separator() throws IOException {
        reader.mark(LONGEST_TITLES);
        if (reader.read() != '\uFEFF') reader.reset();
        reader.mark(LONGEST_TITLES);
        int commas = 0;
        int semicolons = 0;
        for (int read = 0; read < LONGEST_TITLES - 1; read++) {
            int c = reader.read();
            if (c == 0) throw new FileRefused.Unreadable();
            if (c < 0 || c == '\n') break;
            if (c == ',') commas++;
            if (c == ';') semicolons++;
        }
        reader.reset();
        return semicolons > commas ? ';' : ',';
    }

    private @Nullable CsvRecord record() {
        try {
            if (!records.hasNext()) return null;
            var record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException malformed) {
            throw malformed.getCause() instanceof IOException cause ? refusal(cause) : new FileRefused.Unreadable(line);
        } catch (UncheckedIOException unreadable) {
            throw refusal(unreadable.getCause());
        }
    }

    private RuntimeException refusal(@Nullable IOException cause) {
        if (cause instanceof CharacterCodingException) return new FileRefused.Encoding(line);
        return new UncheckedIOException(cause == null ? new IOException("unreadable") : cause);
    }

    @Override
    public Titles titles() {
        return titles;
    }

    @Override
    public @Nullable Line next() {
        for (var record = record(); record != null; record = record()) {
            var next = titles.line(record.getStartingLineNumber(), record.getFields());
            if (!next.blank()) return next;
        }
        return null;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
