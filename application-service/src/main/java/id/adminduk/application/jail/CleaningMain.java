package id.adminduk.application.jail;

import java.io.IOException;

/// The cleaning process: one file comes in, its clean version goes out, the exit code tells how it went.
/// Runs without Spring, network or files, and nothing it breaks outlives it.
public final class CleaningMain {
    private CleaningMain() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments[0]).exitCode());
    }

    private static Verdict run(String kind) throws IOException {
        byte[] raw = System.in.readAllBytes();
        try {
            System.out.writeBytes(clean(kind, raw));
            System.out.flush();
            return Verdict.CLEAN;
        } catch (Verdict.Reached end) {
            return end.verdict();
        } catch (OutOfMemoryError tooMuch) {
            return Verdict.TOO_LARGE;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return Verdict.UNREADABLE;
        }
    }

    static byte[] clean(String kind, byte[] raw) throws IOException {
        return switch (kind) {
            case "JPEG" -> ImageCleaner.clean("jpeg", raw, ExifOrientation.of(raw));
            case "PNG" -> ImageCleaner.clean("png", raw, ExifOrientation.UPRIGHT);
            case "PDF" -> PdfCleaner.clean(raw);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
