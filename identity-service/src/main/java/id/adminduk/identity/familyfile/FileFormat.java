package id.adminduk.identity.familyfile;

import java.util.Optional;

/// The two ways a family file is written.
public enum FileFormat {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The format of a declared media type, checked against the first bytes: what claims to be one and is another is
    /// refused.
    public static FileFormat of(String declared, byte[] start) {
        var type = declared.split(";", 2)[0].strip();
        var format = Optional.of(CSV)
                .filter(csv -> csv.mediaType.equalsIgnoreCase(type))
                .or(() -> Optional.of(XLSX).filter(xlsx -> xlsx.mediaType.equalsIgnoreCase(type)))
                .orElseThrow(FileRefused.TypeNotAllowed::new);
        if ((format == XLSX) != isZip(start) || isOldOffice(start)) throw new FileRefused.TypeNotAllowed();
        return format;
    }

    private static boolean isZip(byte[] start) {
        return begins(start, 'P', 'K', 3, 4);
    }

    /// The old spreadsheet format, and the wrapper of one with a password.
    private static boolean isOldOffice(byte[] start) {
        return begins(start, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean begins(byte[] start, int... signature) {
        if (start.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++) if ((start[i] & 0xFF) != signature[i]) return false;
        return true;
    }
}
