package id.adminduk.application.post;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where messages go: the SMS/WhatsApp gateway with its token, the sender address of mails, and the first pause after a
/// failure.
@ConfigurationProperties("adminduk.messages")
record MessageProperties(
        @Nullable URI gatewayUrl,
        @DefaultValue("") String gatewayToken,
        @DefaultValue("dukcapil@localhost") String mailFrom,
        @DefaultValue("5s") Duration firstRetry) {

    @Override
    public String toString() {
        return "MessageProperties[gateway " + (gatewayUrl == null ? "none" : gatewayUrl.getHost()) + "]";
    }
}
