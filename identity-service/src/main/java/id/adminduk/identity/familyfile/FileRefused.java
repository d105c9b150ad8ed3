package id.adminduk.identity.familyfile;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a whole file is refused. Nothing that stands in it is quoted.
public abstract sealed class FileRefused extends DomainException {
    private FileRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private FileRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    /// Neither CSV nor XLSX, or one that says it is the other.
    public static final class TypeNotAllowed extends FileRefused {
        TypeNotAllowed() {
            super(Kind.UNSUPPORTED_MEDIA_TYPE, "file-type-not-allowed", "Send CSV or XLSX under its own media type.");
        }
    }

    /// Larger than its format may be, packed or unpacked.
    public static final class TooLarge extends FileRefused {
        public TooLarge() {
            super(Kind.PAYLOAD_TOO_LARGE, "file-too-large", "The file is larger than allowed; split it, or send CSV.");
        }
    }

    /// Not readable as what it claims to be.
    public static final class Unreadable extends FileRefused {
        Unreadable() {
            super(Kind.UNPROCESSABLE, "file-unreadable", "The file cannot be read as what it claims to be.");
        }

        Unreadable(long line) {
            super(Kind.UNPROCESSABLE, "file-unreadable", "The file cannot be read on after line %d.".formatted(line));
        }
    }

    /// A CSV file in another encoding than UTF-8.
    public static final class Encoding extends FileRefused {
        Encoding(long line) {
            super(
                    Kind.UNPROCESSABLE,
                    "file-encoding",
                    "The file is not UTF-8 after line %d; save it as \"CSV UTF-8\".".formatted(line));
        }
    }

    /// The first row lacks titles that every file has.
    public static final class ColumnsMissing extends FileRefused {
        ColumnsMissing(List<String> titles) {
            super(
                    Kind.UNPROCESSABLE,
                    "columns-missing",
                    "The first row must name every required column.",
                    titles.stream()
                            .map(title -> new FieldError("#/" + title, "column-missing", "This column is required."))
                            .toList());
        }
    }
}
