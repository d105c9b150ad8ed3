package id.adminduk.application.cleaning;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What people may upload. Images leave the cleaning as JPEG.
@SuppressWarnings("ImmutableEnumChecker") // neither set nor array is ever changed
enum FileKind {
    JPEG("image/jpeg", "image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif"), 0xFF, 0xD8, 0xFF),
    PNG("image/png", "image/jpeg", Set.of("png"), 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    PDF("application/pdf", "application/pdf", Set.of("pdf"), '%', 'P', 'D', 'F', '-');

    private final String sniffedType;
    private final String cleanType;
    private final Set<String> extensions;
    private final int[] magic;

    FileKind(String sniffedType, String cleanType, Set<String> extensions, int... magic) {
        this.sniffedType = sniffedType;
        this.cleanType = cleanType;
        this.extensions = extensions;
        this.magic = magic;
    }

    static Optional<FileKind> ofType(String sniffed) {
        return Arrays.stream(values())
                .filter(kind -> kind.sniffedType.equals(sniffed))
                .findFirst();
    }

    static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    String cleanType() {
        return cleanType;
    }

    boolean isImage() {
        return this != PDF;
    }

    boolean startsLikeIt(byte[] file) {
        if (file.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) return false;
        }
        return true;
    }
}
