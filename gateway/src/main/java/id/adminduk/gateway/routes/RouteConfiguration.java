package id.adminduk.gateway.routes;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Teaches the gateway the addresses `service://name` of the routes in `application.yaml`; a route's metadata names
/// its class of traffic.
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /// The bean's name is its meaning: the gateway looks for `<scheme>HandlerFunctionDefinition`.
    @Bean
    Function<RouteProperties, HandlerFunctionDefinition> serviceHandlerFunctionDefinition(
            Neighbours neighbours, ForwardProperties settings) {
        return route -> new HandlerFunctionDefinition.Default(
                "service", forwarder(route, neighbours, settings), List.of(), List.of());
    }

    private static Forwarder forwarder(RouteProperties route, Neighbours neighbours, ForwardProperties settings) {
        var traffic = settings.traffic().get(String.valueOf(route.getMetadata().getOrDefault("traffic", "json")));
        if (traffic == null)
            throw new IllegalStateException("Route without a known class of traffic: " + route.getId());
        var patience = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connections().queue()))
                .setResponseTimeout(Timeout.of(traffic.silence()))
                .build();
        var service = Objects.requireNonNull(uriOf(route).getHost(), "service name");
        return new Forwarder(neighbours.named(service, traffic.live()), traffic, patience);
    }

    private static URI uriOf(RouteProperties route) {
        return Objects.requireNonNull(route.getUri(), "uri");
    }
}
