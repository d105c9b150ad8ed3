package id.adminduk.identity.excel;

/// Why a file is not read, or not read on; nothing that stands in it is quoted.
public final class ExcelRefused extends RuntimeException {
    /// What is wrong with it.
    public enum Why {
        /// Another kind of archive, or one with programs inside.
        NO_WORKBOOK,
        TOO_LARGE,
        DAMAGED
    }

    private final Why why;

    ExcelRefused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
