package id.adminduk.document.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TimeStampRequest;

/// An RFC 3161 service on this machine.
final class StampServer implements AutoCloseable {
    private final HttpServer http;
    private final TSPSource source;

    StampServer(TSPSource source) throws IOException {
        this.source = source;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::stamp);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void stamp(HttpExchange exchange) throws IOException {
        try (exchange) {
            var digest = new TimeStampRequest(exchange.getRequestBody()).getMessageImprintDigest();
            var token =
                    source.getTimeStampResponse(DigestAlgorithm.SHA256, digest).getBytes();
            var granted = new PKIStatusInfo(PKIStatus.granted);
            var answer = new TimeStampResp(granted, ContentInfo.getInstance(token)).getEncoded();
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
