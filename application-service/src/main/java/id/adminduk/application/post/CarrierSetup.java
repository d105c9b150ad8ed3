package id.adminduk.application.post;

import id.adminduk.kernel.crypto.KeyFolder;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.client.RestClient;

/// Which carriers exist is a matter of configuration; on a development machine the mailbox takes their place.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageProperties.class)
class CarrierSetup {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    @Profile("!local")
    @ConditionalOnProperty("adminduk.messages.gateways.sms.url")
    MessageSender smsGateway(MessageProperties properties, KeyFolder keys) {
        return gateway(Channel.SMS, properties.gateways().sms(), keys);
    }

    @Bean
    @Profile("!local")
    @ConditionalOnProperty("adminduk.messages.gateways.whatsapp.url")
    MessageSender whatsappGateway(MessageProperties properties, KeyFolder keys) {
        return gateway(Channel.WHATSAPP, properties.gateways().whatsapp(), keys);
    }

    @Bean
    @Profile("!local")
    @ConditionalOnProperty("spring.mail.host")
    MessageSender mail(JavaMailSenderImpl mail, MessageProperties properties) {
        var settings = mail.getJavaMailProperties();
        settings.putIfAbsent("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        settings.putIfAbsent("mail.smtp.timeout", Long.toString(READ.toMillis()));
        settings.putIfAbsent("mail.smtp.writetimeout", Long.toString(READ.toMillis()));
        return new MailSender(mail, properties.mailFrom());
    }

    private static GatewaySender gateway(Channel channel, MessageProperties.@Nullable Gateway given, KeyFolder keys) {
        var gateway = Objects.requireNonNull(given);
        return new GatewaySender(channel, gateway, credential(channel, gateway, keys), restClient(), breaker(channel));
    }

    private static String credential(Channel channel, MessageProperties.Gateway gateway, KeyFolder keys) {
        if (!gateway.credential().isBlank()) return gateway.credential();
        var file = "gateway-" + channel.name().toLowerCase(Locale.ROOT) + ".token";
        var token = keys.file(file, () -> "none".getBytes(StandardCharsets.US_ASCII));
        return "Bearer " + new String(token, StandardCharsets.US_ASCII).strip();
    }

    /// A message the gateway refuses says nothing about the gateway.
    static CircuitBreaker breaker(Channel channel) {
        return CircuitBreaker.of(
                "gateway-" + channel,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(Duration.ofSeconds(15))
                        .ignoreExceptions(MessageSender.Undeliverable.class)
                        .build());
    }

    static RestClient restClient() {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        http.setReadTimeout(READ);
        return RestClient.builder().requestFactory(http).build();
    }
}
