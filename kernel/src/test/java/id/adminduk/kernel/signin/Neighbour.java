package id.adminduk.kernel.signin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Plays identity-service: tells which sign-ins have ended.
final class Neighbour implements AutoCloseable {
    private final HttpServer server;
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private volatile String answer = "{\"signIns\":[]}";
    private volatile int status = 200;

    Neighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/internal/revoked-sign-ins", exchange -> {
            shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(int code, String body) {
        status = code;
        answer = body;
    }

    /// The Authorization headers it got.
    List<String> shown() {
        return List.copyOf(shown);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
