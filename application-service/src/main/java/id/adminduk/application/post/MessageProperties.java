package id.adminduk.application.post;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where messages go.
///
/// @param gateways who carries SMS and WhatsApp
/// @param byPhone the ways by phone in the order they are tried, for people who chose none
/// @param mailFrom the sender address of mails
/// @param firstRetry the first pause after a failure
/// @param triesPerWay failures on one way after which the next is tried
@ConfigurationProperties("adminduk.messages")
record MessageProperties(
        @DefaultValue Gateways gateways,
        @DefaultValue({"WHATSAPP", "SMS"}) List<Channel> byPhone,
        @DefaultValue("dukcapil@localhost") String mailFrom,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("3") int triesPerWay) {

    MessageProperties {
        byPhone = List.copyOf(byPhone);
        if (byPhone.isEmpty() || !byPhone.stream().allMatch(way -> way == Channel.SMS || way == Channel.WHATSAPP))
            throw new IllegalArgumentException("adminduk.messages.by-phone lists SMS, WHATSAPP or both");
    }

    record Gateways(@Nullable Gateway sms, @Nullable Gateway whatsapp) {}

    /// A gateway that takes one JSON document a message.
    ///
    /// @param body the document, with the places `{id}`, `{to}` and `{text}`
    /// @param header where the credential goes
    /// @param credential from the environment; without one it is read from `gateway-<name>.token` in the key folder
    /// @param callbacks whether it tells later what became of a message
    record Gateway(
            @Nullable URI url,

            @DefaultValue("{\"id\":\"{id}\",\"to\":\"{to}\",\"text\":\"{text}\"}")
            String body,

            @DefaultValue("Authorization") String header,
            @DefaultValue("") String credential,
            @DefaultValue("false") boolean callbacks) {
        @Override
        public String toString() {
            return "Gateway[" + (url == null ? "none" : url.getHost()) + "]";
        }
    }
}
