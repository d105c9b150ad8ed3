package id.adminduk.application.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/// An address of either kind: `host:port` or `unix:/path`.
record ScannerSocket(StandardProtocolFamily family, SocketAddress address) {
    private static final String UNIX = "unix:";

    static ScannerSocket of(String text) throws IOException {
        if (text.startsWith(UNIX)) {
            var path = UnixDomainSocketAddress.of(text.substring(UNIX.length()));
            return new ScannerSocket(StandardProtocolFamily.UNIX, path);
        }
        int colon = text.lastIndexOf(':');
        if (colon < 1) throw new IOException("no address: host:port or unix:/path");
        var address = new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        if (address.isUnresolved()) throw new IOException("the scanner's host is unknown");
        return new ScannerSocket(
                address.getAddress().getAddress().length == 4
                        ? StandardProtocolFamily.INET
                        : StandardProtocolFamily.INET6,
                address);
    }

    /// Not connected yet.
    SocketChannel open() throws IOException {
        return SocketChannel.open(family);
    }

    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
