package id.adminduk.kernel.web;

/// Strong entity tags made of a row's version.
public final class ETags {
    private ETags() {}

    /// `"v17"`, with its quotes.
    public static String of(long version) {
        return "\"v" + version + "\"";
    }
}
