package id.adminduk.application.cleaning;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Every way a file is turned away for what it is.
public final class FileRefused extends DomainException {
    private FileRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private FileRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    static FileRefused typeNotAllowed() {
        return new FileRefused(
                Kind.UNSUPPORTED_MEDIA_TYPE, "file-type-not-allowed", "Send a JPEG or PNG photo, or a PDF.");
    }

    static FileRefused typeMismatch() {
        return new FileRefused(
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "file-type-mismatch",
                "The file's content is not what its name says, or not that alone.");
    }

    static FileRefused imageTooLarge() {
        return new FileRefused(Kind.UNPROCESSABLE, "image-too-large", "A photo has at most 40 million pixels.");
    }

    static FileRefused imageUnreadable() {
        return new FileRefused(
                Kind.UNPROCESSABLE, "image-unreadable", "The photo is damaged or of a kind we cannot read.");
    }

    static FileRefused pdfRejected() {
        return new FileRefused(
                Kind.UNPROCESSABLE,
                "pdf-rejected",
                "A PDF has at most 50 pages, is not damaged or encrypted, and holds no scripts, forms or files.");
    }

    static FileRefused busy() {
        return new FileRefused(
                Kind.UNAVAILABLE, "upload-busy", "Many files are being checked at the moment.", Duration.ofSeconds(5));
    }
}
