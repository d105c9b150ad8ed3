package id.adminduk.application.residents;

import feign.RequestInterceptor;
import id.adminduk.kernel.security.ServiceToken;
import org.springframework.context.annotation.Bean;

/// Calls between services carry a short token of the calling service; only our clients of identity-service use it, so
/// it is no component.
public class ServiceIdentity {
    @Bean
    RequestInterceptor ownToken(ServiceToken token) {
        return request -> request.header("Authorization", token.bearer());
    }
}
