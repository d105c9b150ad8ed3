package id.adminduk.gateway.routes;

import id.adminduk.gateway.edge.ConnectionLost;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/// Passes a request's body through without keeping it, counting as it goes: a body without a declared length is
/// stopped at the limit too. Its media type travels with the other headers.
final class RequestBody extends AbstractHttpEntity {
    private static final int BUFFER = 8192;
    private static final @Nullable String AMONG_THE_HEADERS = null;

    private final InputStream in;
    private final long length;
    private final long limit;
    private final Runnable breakOff;

    /// @param breakOff closes the connection to the service hard: a body cut off in the middle must never be finished
    /// politely, or the service would take the part for the whole
    RequestBody(InputStream in, long length, long limit, Runnable breakOff) {
        super(AMONG_THE_HEADERS, null, length < 0);
        this.in = in;
        this.length = length;
        this.limit = limit;
        this.breakOff = breakOff;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var buffer = new byte[length >= 0 ? (int) Math.clamp(length, 1, BUFFER) : BUFFER];
        long passed = 0;
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            passed += read;
            if (passed > limit) {
                breakOff.run();
                throw new RequestTooLarge(limit);
            }
            out.write(buffer, 0, read);
            if (passed == length) return;
        }
    }

    private int read(byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException left) {
            breakOff.run();
            throw new ConnectionLost(left);
        }
    }

    @Override
    public InputStream getContent() {
        return in;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {
        // the container owns the stream
    }
}
