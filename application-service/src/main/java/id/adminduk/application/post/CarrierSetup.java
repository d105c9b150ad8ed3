package id.adminduk.application.post;

import java.net.http.HttpClient;
import java.time.Duration;
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
    @ConditionalOnProperty("adminduk.messages.gateway-url")
    MessageSender gateway(MessageProperties properties) {
        return new GatewaySender(restClient(), properties);
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

    static RestClient restClient() {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        http.setReadTimeout(READ);
        return RestClient.builder().requestFactory(http).build();
    }
}
