package id.adminduk.identity.token;

import id.adminduk.identity.session.Proofs;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.databind.json.JsonMapper;

/// What a sign-in is but for its tokens: as its row has it, and as Spring knows it.
record AuthorizationRow(
        String id,
        String clientId,
        String subject,
        String grantType,
        Set<String> scopes,
        @Nullable String request,
        Proofs proofs,
        boolean sharedBrowser) {

    static AuthorizationRow of(ResultSet row, int number) throws SQLException {
        return new AuthorizationRow(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("subject"),
                row.getString("grant_type"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getString("request"),
                Proofs.read(List.of((String[]) row.getArray("proofs").getArray())),
                row.getBoolean("shared_browser"));
    }

    OAuth2Authorization.Builder with(RegisteredClient client, JsonMapper json) {
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName(subject)
                .authorizationGrantType(new AuthorizationGrantType(grantType))
                .authorizedScopes(scopes);
        if (sharedBrowser) authorization.attribute(TokenClaims.SHARED_BROWSER, true);
        var shown = proofs.authorities();
        if (!shown.isEmpty())
            authorization.attribute(
                    Principal.class.getName(), UsernamePasswordAuthenticationToken.authenticated(subject, null, shown));
        if (request != null)
            authorization.attribute(
                    OAuth2AuthorizationRequest.class.getName(),
                    json.readValue(request, AuthorizationRequestText.class).request());
        return authorization;
    }
}
