package id.adminduk.gateway.routes;

import id.adminduk.gateway.edge.Origin;
import id.adminduk.gateway.routes.ForwardProperties.Traffic;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Passes one request to its service and hands the answer on while it arrives. Method, path, query and Host go
/// unchanged, byte for byte: partners sign them.
record Forwarder(Neighbour neighbour, Traffic traffic, RequestConfig patience)
        implements HandlerFunction<ServerResponse> {

    private static final URI NO_ADDRESS = URI.create("/"); // the path is set as it came, unparsed

    @Override
    public ServerResponse handle(ServerRequest request) throws IOException {
        var incoming = request.servletRequest();
        var limit = traffic.maxBody().toBytes();
        if (incoming.getContentLengthLong() > limit) throw new RequestTooLarge(limit);
        var answer = neighbour.call(outgoing(incoming, limit), patience);
        return new ForwardedAnswer(answer, traffic.live());
    }

    private static ClassicHttpRequest outgoing(HttpServletRequest incoming, long limit) throws IOException {
        var outgoing = new HttpUriRequestBase(incoming.getMethod(), NO_ADDRESS);
        outgoing.setPath(target(incoming));
        copyHeaders(incoming, outgoing);
        Origin.of(incoming).describeTo(outgoing::addHeader);
        if (hasBody(incoming)) {
            outgoing.setEntity(new RequestBody(
                    incoming.getInputStream(), incoming.getContentLengthLong(), limit, outgoing::cancel));
        }
        return outgoing;
    }

    private static String target(HttpServletRequest incoming) {
        var query = incoming.getQueryString();
        return query == null ? incoming.getRequestURI() : incoming.getRequestURI() + '?' + query;
    }

    private static void copyHeaders(HttpServletRequest incoming, ClassicHttpRequest outgoing) {
        var connectionSpecific = HeaderPolicy.connectionSpecific(incoming.getHeaders("Connection"));
        for (var names = incoming.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            if (!HeaderPolicy.entersUnchanged(name, connectionSpecific)) continue;
            for (var values = incoming.getHeaders(name); values.hasMoreElements(); ) {
                outgoing.addHeader(name, values.nextElement());
            }
        }
    }

    private static boolean hasBody(HttpServletRequest incoming) {
        return incoming.getContentLengthLong() > 0 || incoming.getHeader("Transfer-Encoding") != null;
    }
}
