package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Web;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Anybody with a paper in hand and a telephone with a camera. Many visitors have many addresses; one address may only
/// ask so often, so each look comes from the next of a few.
public final class Visitor {
    private static final int ADDRESSES = 40;
    private static final AtomicInteger LOOKS = new AtomicInteger();

    private final List<Web> webs;

    public Visitor(URI platform) {
        this.webs = IntStream.range(2, 2 + ADDRESSES)
                .mapToObj(i -> Web.from(address(i), platform))
                .toList();
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Web web() {
        return webs.get(Math.floorMod(LOOKS.getAndIncrement(), webs.size()));
    }

    public Answer look(String verificationUrl) {
        return web().get(verificationUrl, "Accept", "application/json");
    }

    public Answer page(String verificationUrl) {
        return web().get(verificationUrl, "Accept", "text/html");
    }

    public String statusOf(String verificationUrl) {
        return look(verificationUrl).json().get("status").asString();
    }

    /// Has a file compared with what was issued; the code is the one its QR code shows.
    public JsonNode check(byte[] pdf, String verificationUrl) {
        var code = verificationUrl.substring(verificationUrl.lastIndexOf('/') + 1);
        return web().upload(
                        "/v/check",
                        Map.of("code", code),
                        "akta.pdf",
                        "application/pdf",
                        pdf,
                        "Accept",
                        "application/json")
                .require(200)
                .json();
    }

    public Answer get(String path) {
        return web().get(path);
    }

    public Answer tellName(Letters.Receipt receipt, String name) {
        return web().json(
                        "POST",
                        "/v1/tracking/name",
                        Map.of("trackingNo", receipt.trackingNo(), "pin", receipt.pin(), "name", name));
    }
}
