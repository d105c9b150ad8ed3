package id.adminduk.application.scanner;

import id.adminduk.application.cleaning.HostileFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A clamd that speaks INSTREAM as the real one does and knows one signature.
public final class FakeClamd implements AutoCloseable {
    private static final String COMMAND = "zINSTREAM\0";

    /// `SMALL` takes a kilobyte at most, as StreamMaxLength would say.
    public enum Mood {
        AT_WORK,
        AWAY,
        SILENT,
        SMALL,
        CONFUSED
    }

    private final ServerSocketChannel door;
    private final String address;
    private final Thread porter;
    private volatile Mood mood = Mood.AT_WORK;

    private FakeClamd(StandardProtocolFamily family, SocketAddress at) {
        try {
            door = ServerSocketChannel.open(family).bind(at);
            address = door.getLocalAddress() instanceof InetSocketAddress ip
                    ? "127.0.0.1:" + ip.getPort()
                    : "unix:" + door.getLocalAddress();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        porter = Thread.ofVirtual().start(this::serve);
    }

    public static FakeClamd onAPort() {
        return new FakeClamd(StandardProtocolFamily.INET, new InetSocketAddress("127.0.0.1", 0));
    }

    static FakeClamd onASocket(Path socket) {
        return new FakeClamd(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(socket));
    }

    public String address() {
        return address;
    }

    public void behaves(Mood now) {
        mood = now;
    }

    private void serve() {
        while (true) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            if (mood == Mood.AWAY) return;
            var in = new DataInputStream(Channels.newInputStream(caller));
            var command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
            if (!command.equals(COMMAND)) {
                say(caller, "UNKNOWN COMMAND");
                return;
            }
            say(caller, verdict(in));
        } catch (IOException hungUp) {
            // the caller had enough
        }
    }

    private String verdict(DataInputStream in) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
            if (mood == Mood.SMALL && file.size() > 1024) return "INSTREAM size limit exceeded. ERROR";
        }
        if (mood == Mood.CONFUSED) return "stream: lstat() failed. ERROR";
        if (mood == Mood.SILENT) in.readInt(); // until the caller hangs up
        var text = HostileFiles.latin(file.toByteArray());
        return text.contains(HostileFiles.latin(HostileFiles.eicar()))
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    private static void say(SocketChannel caller, String line) throws IOException {
        var bytes = ByteBuffer.wrap((line + "\0").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) caller.write(bytes);
    }

    /// The port is free only once nobody waits at the door any more.
    @Override
    public void close() throws IOException {
        door.close();
        try {
            porter.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
