package id.adminduk.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import id.adminduk.identity.client.ClientKind;
import id.adminduk.identity.client.StoredClient;
import id.adminduk.identity.session.Proofs;
import id.adminduk.identity.signin.SignedIn;
import id.adminduk.identity.signin.SignedInDirectory;
import id.adminduk.kernel.security.Role;
import java.text.ParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What our access tokens say (RFC 9068): who, through which program, with which roles, where. Never a NIK, never a
/// name.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String AUDIENCE = "adminduk";

    /// Names the sign-in a token belongs to, so that its end can be told to every service.
    static final String SIGN_IN = "sid";

    /// There and true where the browser of the sign-in has signed in many citizens lately (promises.md T01).
    static final String SHARED_BROWSER = "shared_browser";

    private static final String INVALID_PROOF = "invalid_dpop_proof";

    private final SignedInDirectory people;
    private final PairwiseSubject pairwise;

    TokenClaims(SignedInDirectory people, PairwiseSubject pairwise) {
        this.people = people;
        this.pairwise = pairwise;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var proofs = Proofs.of(context.getPrincipal());
        if (StoredClient.kindOf(context.getRegisteredClient()) == ClientKind.LINKED_APP) nameForSomebodyElse(context);
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            proofs.latest().ifPresent(at -> describeSignIn(context.getClaims(), proofs, Date.from(at)));
            return;
        }
        var client = context.getRegisteredClient();
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type("at+jwt");
        var claims = context.getClaims();
        claims.audience(List.of(AUDIENCE))
                .id(UUID.randomUUID().toString())
                .claim("client_id", client.getClientId())
                .claim("scope", String.join(" ", context.getAuthorizedScopes()));
        Jwt proof = context.get(OAuth2TokenContext.DPOP_PROOF_KEY);
        if (proof == null) requireUnbound(context);
        else claims.claim("cnf", Map.of("jkt", thumbprintOf(proof)));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeMachine(claims, client);
        } else if (StoredClient.kindOf(client) == ClientKind.KIOSK) {
            describeDevice(context, claims, client);
        } else {
            if (StoredClient.kindOf(client) == ClientKind.OFFICER_APP && !proofs.areTwoFactors())
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            proofs.latest().ifPresent(at -> describeSignIn(claims, proofs, at.getEpochSecond()));
            var signIn = context.getAuthorization();
            if (signIn != null) describe(signIn, claims);
            describePerson(
                    claims,
                    client,
                    Objects.requireNonNull(context.<Authentication>getPrincipal())
                            .getName());
        }
    }

    private static void describe(OAuth2Authorization signIn, JwtClaimsSet.Builder claims) {
        claims.claim(SIGN_IN, signIn.getId());
        if (Boolean.TRUE.equals(signIn.getAttribute(SHARED_BROWSER))) claims.claim(SHARED_BROWSER, true);
    }

    /// How surely and how lately the person was there (RFC 9470): what a step-up is checked against.
    private static void describeSignIn(JwtClaimsSet.Builder claims, Proofs proofs, Object at) {
        claims.claim("auth_time", at).claim("acr", proofs.level()).claim("amr", proofs.methods());
    }

    private static void describeMachine(JwtClaimsSet.Builder claims, RegisteredClient client) {
        claims.claim("roles", List.of(StoredClient.kindOf(client).role().name()));
        var institution = StoredClient.institutionOf(client);
        if (institution != null) claims.claim("partner", institution.toString());
    }

    /// A kiosk is itself, not whoever let it in; but it works only as long as that officer may let kiosks in.
    private void describeDevice(JwtEncodingContext context, JwtClaimsSet.Builder claims, RegisteredClient client) {
        var officer =
                Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
        var region = people.find(UUID.fromString(officer))
                .filter(person -> person.roles().contains(Role.ADMIN))
                .map(SignedIn::region)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        describeMachine(claims, client);
        claims.subject(client.getClientId()).claim("region", region.value());
        var signIn = context.getAuthorization();
        if (signIn != null) claims.claim(SIGN_IN, signIn.getId());
    }

    private void describePerson(JwtClaimsSet.Builder claims, RegisteredClient client, String subject) {
        var person = people.find(UUID.fromString(subject))
                .filter(found -> mayUse(found, client))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        if (StoredClient.kindOf(client) == ClientKind.LINKED_APP)
            return; // no role, no person: it opens /userinfo alone
        claims.claim("roles", person.roles().stream().map(Role::name).sorted().toList());
        var region = person.region();
        if (region != null) claims.claim("region", region.value());
        var personId = person.personId();
        if (personId != null) claims.claim("person", personId.toString());
        var korong = person.korong();
        if (korong != null) claims.claim("korong", korong);
    }

    private void nameForSomebodyElse(JwtEncodingContext context) {
        var subject =
                Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
        var client = context.getRegisteredClient().getClientId();
        context.getClaims().subject(pairwise.of(subject, client));
    }

    /// A sign-in bound to a key stays bound (promises.md T09): Spring Security compares keys only where a proof is
    /// shown.
    private static void requireUnbound(JwtEncodingContext context) {
        var signIn = context.getAuthorization();
        var held = signIn == null ? null : signIn.getAccessToken();
        var before = held == null ? null : held.getClaims();
        if (before != null && before.containsKey("cnf")) throw new OAuth2AuthenticationException(INVALID_PROOF);
    }

    /// The key a token is bound to (RFC 9449, 6.1); the proof itself has been checked.
    private static String thumbprintOf(Jwt proof) {
        try {
            if (!(proof.getHeaders().get("jwk") instanceof Map<?, ?> key))
                throw new OAuth2AuthenticationException(INVALID_PROOF);
            var members = new HashMap<String, Object>();
            key.forEach((name, value) -> members.put(String.valueOf(name), value));
            return JWK.parse(members).computeThumbprint().toString();
        } catch (ParseException | JOSEException unreadable) {
            throw new OAuth2AuthenticationException(INVALID_PROOF);
        }
    }

    /// Citizens have their program and officers theirs, so that a citizen's page never holds an officer's token.
    private static boolean mayUse(SignedIn person, RegisteredClient client) {
        return switch (StoredClient.kindOf(client)) {
            case CITIZEN_APP, LINKED_APP -> person.isCitizen();
            case OFFICER_APP -> !person.isCitizen();
            case PARTNER, AGENCY, KIOSK -> false;
        };
    }
}
