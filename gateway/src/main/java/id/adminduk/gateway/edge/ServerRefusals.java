package id.adminduk.gateway.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What the server itself refuses before any filter runs (broken requests, CONNECT) is a problem too, not a page.
/// Public, because the server makes it by name.
public final class ServerRefusals extends ErrorReportValve {
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        if (response.getStatus() == 501) { // the server's word for CONNECT
            response.setStatus(405);
            response.setHeader("Allow", ALLOWED);
        }
        var code = response.getStatus() == 405
                ? "method-not-allowed"
                : response.getStatus() < 500 ? "bad-request" : "internal-error";
        response.setContentType("application/problem+json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(problem(code, response.getStatus()).getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException left) {
            // nobody reads it
        }
    }

    private static String problem(String code, int status) {
        return "{\"type\":\"urn:adminduk:problem:%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                .formatted(code, code, status, code);
    }
}
