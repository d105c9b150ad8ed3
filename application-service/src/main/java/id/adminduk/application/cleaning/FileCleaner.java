package id.adminduk.application.cleaning;

import id.adminduk.application.jail.Verdict;
import id.adminduk.application.scanner.MalwareScanner;
import id.adminduk.application.scanner.ScanVerdict;
import id.adminduk.kernel.storage.BlobId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a file in any state and gives back one that is safe to keep and to show, or refuses.
@Component
public class FileCleaner {
    private static final Logger log = LoggerFactory.getLogger(FileCleaner.class);
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 15;

    private final FileSniffer sniffer = new FileSniffer();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final CleaningProcess process;
    private final MalwareScanner scanner;

    FileCleaner(CleaningProcess process, MalwareScanner scanner) {
        this.process = process;
        this.scanner = scanner;
    }

    /// What became of a file that was not refused at once.
    public sealed interface Outcome {}

    /// A file we wrote ourselves from what was sent.
    ///
    /// @param sent the hash of what was sent
    /// @param unscanned what was sent, where the scanner could not say anything of it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record CleanFile(
            String displayName, String contentType, byte[] bytes, BlobId sent, byte @Nullable [] unscanned)
            implements Outcome {
        @Override
        public String toString() {
            return "CleanFile[" + sent.value() + "]";
        }
    }

    /// What the scanner knows by name.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Infected(byte[] raw, String signature) implements Outcome {
        @Override
        public String toString() {
            return "Infected[" + signature + "]";
        }
    }

    /// The bytes are asked for only when it is this file's turn, so that waiting uploads stay on disk.
    public Outcome clean(String fileName, Supplier<byte[]> content) {
        if (!placeFree()) throw FileRefused.busy();
        try {
            byte[] raw = content.get();
            var kind = sniffer.recognise(fileName, raw);
            return switch (scanner.scan(raw)) {
                case ScanVerdict.Infected(var signature) -> new Infected(raw, signature);
                case ScanVerdict.Harmless _ -> written(fileName, kind, raw, null);
                case ScanVerdict.Unknown _ -> written(fileName, kind, raw, raw);
            };
        } finally {
            places.release();
        }
    }

    private CleanFile written(String fileName, FileKind kind, byte[] raw, byte @Nullable [] unscanned) {
        var outcome = process.run(kind, raw);
        if (outcome.verdict() != Verdict.CLEAN) {
            log.info("a {} of {} bytes was refused: {}", kind, raw.length, outcome.verdict());
            throw refusal(kind, outcome.verdict());
        }
        var name = DisplayName.of(fileName, kind.cleanType());
        return new CleanFile(name, kind.cleanType(), outcome.bytes(), BlobId.ofContent(raw), unscanned);
    }

    private boolean placeFree() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static FileRefused refusal(FileKind kind, Verdict verdict) {
        if (!kind.isImage()) return FileRefused.pdfRejected();
        return verdict == Verdict.TOO_LARGE ? FileRefused.imageTooLarge() : FileRefused.imageUnreadable();
    }
}
