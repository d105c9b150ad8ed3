package id.adminduk.acceptance.http;

/// Something answered otherwise than the story says.
public final class Unexpected extends RuntimeException {
    public Unexpected(String what) {
        super(what);
    }

    public static void unless(boolean as, String what) {
        if (!as) throw new Unexpected(what);
    }
}
