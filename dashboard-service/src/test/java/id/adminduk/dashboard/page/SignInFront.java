package id.adminduk.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/// Gateway and sign-in in one for the browser test: `/start` leaves what the page leaves before it goes to sign in, the
/// token address gives the operator's token, everything else is the dashboard service.
final class SignInFront implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final int target;
    private final String bearer;

    SignInFront(int target, String bearer) throws IOException {
        this.target = target;
        this.bearer = bearer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::forward);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/start", this::start);
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/start?then=" + path.replace("&", "%26");
    }

    private void start(HttpExchange exchange) throws IOException {
        var then = exchange.getRequestURI().getQuery().substring("then=".length());
        var page = """
            <script>
            sessionStorage.setItem("dashboard-sign-in", JSON.stringify({ verifier: "v", state: "known" }));
            location.replace("%s");
            </script>
            """.formatted(then);
        answer(exchange, "text/html", page.getBytes(UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        var token = bearer.substring("Bearer ".length());
        var granted = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token);
        answer(exchange, "application/json", granted.getBytes(UTF_8));
    }

    private void forward(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + target + exchange.getRequestURI()));
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) request.header("Authorization", authorization);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            try (var out = exchange.getResponseBody()) {
                var buffer = new byte[4096];
                for (int read = answer.body().read(buffer);
                        read >= 0;
                        read = answer.body().read(buffer)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
