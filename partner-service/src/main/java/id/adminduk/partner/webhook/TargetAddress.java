package id.adminduk.partner.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;

/// Which addresses a notice may go to: public ones over https. Asked when an endpoint is saved, and again by the
/// HTTP client for the very address it connects to, so that a name cannot change its mind in between.
@Component
public class TargetAddress {
    private final boolean allowPrivate;

    public TargetAddress(WebhookProperties properties) {
        this.allowPrivate = properties.allowPrivate();
    }

    public InetAddressFilter filter() {
        return allowPrivate ? InetAddressFilter.all() : InetAddressFilter.externalAddresses();
    }

    URI check(String text) {
        var url = parsed(text);
        boolean scheme = "https".equals(url.getScheme()) || (allowPrivate && "http".equals(url.getScheme()));
        if (!scheme || url.getHost() == null) throw new WebhookRefused("An https address is expected.");
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new WebhookRefused("The address must not hold credentials or a fragment.");
        }
        if (!reachable(url.getHost())) throw new WebhookRefused("The address must lead to a public host.");
        return url;
    }

    private boolean reachable(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(filter()::matches);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new WebhookRefused("An https address is expected.");
        }
    }
}
