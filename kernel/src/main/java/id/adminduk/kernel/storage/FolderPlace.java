package id.adminduk.kernel.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A folder of this machine. A file appears whole or not at all: written aside, forced to disk, then renamed.
final class FolderPlace implements EncryptedBlobs.Place {
    private final Path folder;

    FolderPlace(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(String path, byte[] sealed) {
        var file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), ".draft", null);
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("a file could not be stored", full);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        var file = folder.resolve(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a file could not be read", unreadable);
        }
    }

    @Override
    public boolean exists(String path) {
        return Files.exists(folder.resolve(path));
    }

    @Override
    public void delete(String path) {
        try {
            Files.deleteIfExists(folder.resolve(path));
        } catch (IOException stuck) {
            throw new UncheckedIOException("a file could not be removed", stuck);
        }
    }
}
