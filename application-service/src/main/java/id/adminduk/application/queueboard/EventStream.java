package id.adminduk.application.queueboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/// Server-sent events on a response, each flushed at once.
final class EventStream {
    private static final long RETRY_MILLIS = 1000;

    private final OutputStream out;

    EventStream(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        out = response.getOutputStream();
        write("retry: " + RETRY_MILLIS + "\n\n");
    }

    void event(String name, String data) throws IOException {
        write("event: " + name + "\ndata: " + data + "\n\n");
    }

    /// Nobody sees it; a client that left is noticed by it.
    void beat() throws IOException {
        write(": beat\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
