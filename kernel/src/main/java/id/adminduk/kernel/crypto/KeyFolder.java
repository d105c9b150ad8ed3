package id.adminduk.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/// The folder of key files (promises.md R11, R12): given by the operator in production, filled at first start for
/// development. Files are readable by their owner only. Several services may start at once: whoever writes a file
/// first wins, the others read it.
public final class KeyFolder {
    private final Path folder;
    private final boolean mayCreate;

    /// @param mayCreate whether a missing key is generated; in production it stops the start instead
    public KeyFolder(Path folder, boolean mayCreate) {
        this.folder = folder;
        this.mayCreate = mayCreate;
    }

    public Path path() {
        return folder;
    }

    /// A random secret of that many bytes, kept base64 in `<name>.key`.
    public byte[] secret(String name, int bytes) {
        var text =
                new String(file(name + ".key", () -> randomSecret(bytes)), java.nio.charset.StandardCharsets.US_ASCII);
        byte[] secret = Base64.getDecoder().decode(text.strip());
        if (secret.length != bytes)
            throw new IllegalStateException("key file %s.key must hold %d bytes in base64".formatted(name, bytes));
        return secret;
    }

    /// The content of a key file; where keys may be generated and this one is missing, what the maker makes is stored
    /// first.
    public byte[] file(String fileName, Supplier<byte[]> maker) {
        var file = folder.resolve(fileName);
        try {
            if (!Files.exists(file)) create(file, maker);
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("key file " + fileName + " cannot be read", unreadable);
        }
    }

    private void create(Path file, Supplier<byte[]> maker) throws IOException {
        if (!mayCreate) {
            throw new IllegalStateException(
                    "The key file %s is missing from the key folder; see docs/operations.md, Keys."
                            .formatted(folder.relativize(file)));
        }
        var parent = file.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(parent, ".draft", null, ownerOnly);
        try {
            Files.write(draft, maker.get());
            Files.createLink(file, draft); // atomic, and fails where another service was faster
        } catch (FileAlreadyExistsException otherServiceWasFaster) {
            // its key is as good as ours and is read next
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] randomSecret(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encode(secret);
    }
}
