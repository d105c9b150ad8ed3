package id.adminduk.identity.familyimport;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyfile.FileFormat;
import id.adminduk.identity.familyfile.FileRefused;
import id.adminduk.identity.familystore.FamilyFileProperties;
import id.adminduk.identity.familystore.FamilyFileRepository;
import id.adminduk.identity.familystore.PartRepository;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes a file in as it arrives, a megabyte at a time, sealed at once: it never lies on a disk in clear.
@Component
class Reception {
    private static final int PART = 1 << 20;

    private final FamilyFileRepository files;
    private final PartRepository parts;
    private final FamilyFileProperties properties;
    private final Clock clock;

    Reception(FamilyFileRepository files, PartRepository parts, FamilyFileProperties properties, Clock clock) {
        this.files = files;
        this.parts = parts;
        this.properties = properties;
        this.clock = clock;
    }

    /// What came: told apart from every other file by the hash of its contents.
    record Arrived(FileFormat format, String digestText, long bytes) {
        byte[] digest() {
            return HexFormat.of().parseHex(digestText);
        }
    }

    Arrived take(UUID id, String mediaType, CodeSet codes, InputStream content, String by) {
        try {
            var part = content.readNBytes(PART);
            var format = FileFormat.of(mediaType, part);
            files.begin(id, format, codes, by, clock.instant());
            var digest = sha256();
            long bytes = 0;
            for (int number = 0; part.length > 0; number++) {
                bytes += part.length;
                if (bytes > properties.most(format)) throw new FileRefused.TooLarge();
                digest.update(part);
                parts.add(id, number, part);
                part = content.readNBytes(PART);
            }
            return new Arrived(format, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException brokenOff) {
            throw new ImportRefused.BrokenOff();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
