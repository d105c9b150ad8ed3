package id.adminduk.identity.casecheck;

import feign.RequestInterceptor;
import id.adminduk.kernel.security.ServiceToken;
import org.springframework.context.annotation.Bean;

/// Calls between services carry a short token of the calling service; only this client uses it, so it is no component.
class ServiceIdentity {
    @Bean
    RequestInterceptor ownToken(ServiceToken token) {
        return request -> request.header("Authorization", token.bearer());
    }
}
