package id.adminduk.gateway.routes;

import id.adminduk.gateway.edge.ConnectionLost;
import id.adminduk.gateway.edge.SecurityHeaders;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// A service's answer on its way to the client. When either side breaks off, the other connection is closed hard:
/// a cut answer must never look complete, and a service must notice that nobody listens any more.
record ForwardedAnswer(ClassicHttpResponse answer, boolean live) implements ServerResponse {
    private static final int BUFFER = 8192;

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        var complete = false;
        try {
            response.setStatus(answer.getCode());
            writeHeaders(response);
            writeBody(response);
            complete = true;
        } finally {
            if (!complete && answer instanceof ModalCloseable open) open.close(CloseMode.IMMEDIATE);
        }
        return null;
    }

    private void writeHeaders(HttpServletResponse response) {
        for (var headers = answer.headerIterator(); headers.hasNext(); ) {
            var header = headers.next();
            var name = header.getName();
            if (!HeaderPolicy.leavesUnchanged(name)) continue;
            if (HeaderPolicy.replacesOurDefault(name)) response.setHeader(name, header.getValue());
            else response.addHeader(name, header.getValue());
        }
        if (!answer.containsHeader(SecurityHeaders.POLICY)) SecurityHeaders.protectPage(response);
    }

    private void writeBody(HttpServletResponse response) throws IOException {
        var body = answer.getEntity();
        if (body == null) return;
        if (body.getContentLength() >= 0) response.setContentLengthLong(body.getContentLength());
        copy(body.getContent(), response.getOutputStream(), body.getContentLength());
    }

    private void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[length >= 0 ? (int) Math.clamp(length, 1, BUFFER) : BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            try {
                out.write(buffer, 0, read);
                if (live) out.flush();
            } catch (IOException left) {
                throw new ConnectionLost(left);
            }
        }
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }
}
