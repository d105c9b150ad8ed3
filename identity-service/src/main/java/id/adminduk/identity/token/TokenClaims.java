package id.adminduk.identity.token;

import id.adminduk.identity.client.StoredClient;
import id.adminduk.identity.signin.SignedIn;
import id.adminduk.identity.signin.SignedInDirectory;
import id.adminduk.kernel.security.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What our access tokens say (RFC 9068): who, through which program, with which roles, where. Never a NIK, never a
/// name.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String AUDIENCE = "adminduk";

    private final SignedInDirectory people;

    TokenClaims(SignedInDirectory people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) return;
        var client = context.getRegisteredClient();
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type("at+jwt");
        var claims = context.getClaims();
        claims.audience(List.of(AUDIENCE))
                .id(UUID.randomUUID().toString())
                .claim("client_id", client.getClientId())
                .claim("scope", String.join(" ", context.getAuthorizedScopes()));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeMachine(claims, client);
        } else {
            describePerson(
                    claims,
                    client,
                    Objects.requireNonNull(context.<Authentication>getPrincipal())
                            .getName());
        }
    }

    private static void describeMachine(JwtClaimsSet.Builder claims, RegisteredClient client) {
        claims.claim("roles", List.of(StoredClient.kindOf(client).role().name()));
        var institution = StoredClient.institutionOf(client);
        if (institution != null) claims.claim("partner", institution.toString());
    }

    private void describePerson(JwtClaimsSet.Builder claims, RegisteredClient client, String subject) {
        var person = people.find(UUID.fromString(subject))
                .filter(found -> mayUse(found, client))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        claims.claim("roles", person.roles().stream().map(Role::name).sorted().toList());
        var region = person.region();
        if (region != null) claims.claim("region", region.value());
        var personId = person.personId();
        if (personId != null) claims.claim("person", personId.toString());
    }

    /// Citizens have their program and officers theirs, so that a citizen's page never holds an officer's token.
    private static boolean mayUse(SignedIn person, RegisteredClient client) {
        return switch (StoredClient.kindOf(client)) {
            case CITIZEN_APP -> person.isCitizen();
            case OFFICER_APP -> !person.isCitizen();
            case PARTNER, AGENCY, KIOSK -> false;
        };
    }
}
