package id.adminduk.identity.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// What a program asked for at sign-in, as kept between the sign-in and the exchange of the code.
record AuthorizationRequestText(
        String authorizationUri,
        String clientId,
        @Nullable String redirectUri,
        @Nullable Set<String> scopes,
        @Nullable String state,
        Map<String, String> parameters) {

    static AuthorizationRequestText of(OAuth2AuthorizationRequest request) {
        var parameters = new HashMap<String, String>();
        request.getAdditionalParameters().forEach((name, value) -> {
            if (value instanceof String text) parameters.put(name, text);
        });
        return new AuthorizationRequestText(
                request.getAuthorizationUri(),
                request.getClientId(),
                request.getRedirectUri(),
                request.getScopes(),
                request.getState(),
                parameters);
    }

    OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(scopes)
                .state(state)
                .additionalParameters(all -> all.putAll(parameters))
                .build();
    }
}
