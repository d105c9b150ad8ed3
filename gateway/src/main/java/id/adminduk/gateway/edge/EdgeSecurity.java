package id.adminduk.gateway.edge;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.kernel.security.ResourceServer;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Who passes the edge: under `/v1` a valid token, but for the few paths that people use before they have one.
/// Outside `/v1` are pages and the OpenID provider. A token that is sent must be valid anywhere. The services check
/// again.
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerRefusals.class.getName());
            }
        });
    }

    @Bean
    SecurityFilterChain edge(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(
                http,
                rules -> rules.requestMatchers(
                                POST,
                                "/v1/accounts",
                                "/v1/accounts/*/verification",
                                "/v1/accounts/*/code",
                                "/v1/accounts/recovery",
                                "/v1/accounts/recovery/*",
                                "/v1/tracking",
                                "/v1/tracking/name",
                                "/v1/tracking/receipts/qr",
                                "/v1/notifications/callbacks/*",
                                "/v1/surveys",
                                "/v1/complaints",
                                "/v1/complaints/status",
                                "/v1/complaints/reopening",
                                "/v1/complaints/closing",
                                "/v1/complaints/photos",
                                "/v1/downloads/*")
                        .permitAll()
                        .requestMatchers(
                                GET,
                                "/v1/services",
                                "/v1/services/*",
                                "/v1/complaints/map",
                                "/v1/complaints/statistics",
                                "/v1/surveys/questions",
                                "/v1/surveys/index",
                                "/v1/calendar/holidays",
                                "/v1/service-points",
                                "/v1/service-points/*",
                                "/v1/appointments/days",
                                "/v1/appointments/slots",
                                "/v1/queues/*",
                                "/v1/queues/*/stream",
                                "/v1/queues/tickets/*",
                                "/v1/queues/tickets/*/stream",
                                "/v1/partner-events/receipt-keys")
                        .permitAll()
                        .requestMatchers("/v1", "/v1/**")
                        .authenticated()
                        .requestMatchers("/**")
                        .permitAll());
    }
}
