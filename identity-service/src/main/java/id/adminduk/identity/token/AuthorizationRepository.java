package id.adminduk.identity.token;

import id.adminduk.identity.browseruse.BrowserUses;
import id.adminduk.identity.browseruse.DeviceName;
import id.adminduk.identity.client.ClientKind;
import id.adminduk.identity.client.StoredClient;
import id.adminduk.identity.session.Proofs;
import id.adminduk.identity.signout.RevocationRepository;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Authorizations in our own tables: Spring's keep the tokens themselves, and forget a refresh token once it is
/// replaced, so that its
/// second use by a thief would go unnoticed (promises.md S14).
@Repository
class AuthorizationRepository implements OAuth2AuthorizationService {
    /// The code or refresh token this authorization was found by, which must still be unused when the next one is
    /// saved.
    private static final String SHOWN = "adminduk.shown";

    private final JdbcClient jdbc;
    private final BrowserUses browsers;
    private final TokenRepository held;
    private final RevocationRepository revocations;
    private final TokenReuse reuse;
    private final RegisteredClientRepository clients;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    AuthorizationRepository(
            JdbcClient jdbc,
            BrowserUses browsers,
            TokenRepository held,
            RevocationRepository revocations,
            TokenReuse reuse,
            RegisteredClientRepository clients,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.browsers = browsers;
        this.held = held;
        this.revocations = revocations;
        this.reuse = reuse;
        this.clients = clients;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var tokens = StoredToken.of(authorization);
        String shown = authorization.getAttribute(SHOWN);
        boolean first = Boolean.TRUE.equals(transaction.execute(step -> {
            saveHead(authorization);
            if (shown != null && isUsedUp(shown, tokens) && !held.useUp(shown)) {
                step.setRollbackOnly();
                return false;
            }
            held.dropOld(authorization.getId(), tokens);
            tokens.forEach(token -> held.save(authorization.getId(), token));
            if (tokens.stream().anyMatch(token -> token.kind() == TokenKind.ACCESS && token.invalidated())) {
                held.revokeAll(authorization.getId());
                revocations.add(authorization.getId());
            }
            return true;
        }));
        if (first) return;
        if (shown != null && held.isReplaced(shown)) throw reuse.noticed(authorization.getId());
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        revocations.add(authorization.getId());
        jdbc.sql("delete from oauth_authorization where id = :id")
                .param("id", authorization.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rebuild(id, null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
        var hash = TokenHash.of(value);
        var id = held.authorizationOf(hash);
        if (id.isEmpty()) return null;
        var shown = held.of(id.get()).stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
        if (shown.isEmpty() || !shown.get().kind().isMeantBy(type)) return null;
        if (shown.get().replaced()) {
            var noticed = reuse.noticed(id.get());
            if (type != null && OAuth2TokenType.REFRESH_TOKEN.equals(type)) throw noticed;
            return null; // who revokes or inspects a token learns no more than that it is none (RFC 7009, RFC 7662)
        }
        return rebuild(id.get(), value);
    }

    /// A replaced refresh token is not among the authorization's tokens any more; a used code is marked.
    private static boolean isUsedUp(String shown, List<StoredToken> tokens) {
        return tokens.stream()
                .filter(token -> token.hash().equals(shown))
                .findFirst()
                .map(token -> token.kind().worksOnce() && token.invalidated())
                .orElse(true);
    }

    /// Nobody can use an authorization without a live token; kept an hour more for the log's sake.
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetExpired() {
        jdbc.sql("""
            delete from oauth_authorization a
             where a.changed_at < now() - interval '1 hour'
               and not exists (select 1 from oauth_token t where t.authorization_id = a.id and t.expires_at > now())
            """).update();
    }

    private void saveHead(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        var proofs = Proofs.of(authorization.getAttribute(Principal.class.getName()));
        var signedInAt = proofs.latest();
        jdbc.sql("""
            insert into oauth_authorization (id, client_id, subject, grant_type, scopes, request, signed_in_at, proofs, device,
                shared_browser)
            values (:id, :client, :subject, :grant, string_to_array(:scopes, ' '), :request::jsonb, :signedInAt,
                string_to_array(:proofs, ','), :device, :shared)
            on conflict (id) do update set scopes = excluded.scopes, changed_at = now(),
                shared_browser = oauth_authorization.shared_browser or excluded.shared_browser
            """)
                .param("id", authorization.getId())
                .param("client", authorization.getRegisteredClientId())
                .param("subject", authorization.getPrincipalName())
                .param("grant", authorization.getAuthorizationGrantType().getValue())
                .param("scopes", String.join(" ", authorization.getAuthorizedScopes()))
                .param(
                        "request",
                        request == null ? null : json.writeValueAsString(AuthorizationRequestText.of(request)))
                .param(
                        "signedInAt",
                        signedInAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("proofs", String.join(",", proofs.texts()))
                .param("device", DeviceName.ofThisRequest())
                .param("shared", inSharedBrowser(authorization))
                .update();
    }

    /// Until there is a token it is the browser that waits for the answer; afterwards the program in it.
    private boolean inSharedBrowser(OAuth2Authorization authorization) {
        if (authorization.getAccessToken() != null) return false;
        var client = clients.findById(authorization.getRegisteredClientId());
        return client != null
                && StoredClient.kindOf(client) == ClientKind.CITIZEN_APP
                && browsers.signsInTooMany(UUID.fromString(authorization.getPrincipalName()));
    }

    private @Nullable OAuth2Authorization rebuild(String id, @Nullable String shown) {
        var head = jdbc.sql("""
            select id, client_id, subject, grant_type, scopes, request, proofs, shared_browser from oauth_authorization where id = :id
            """).param("id", id).query(AuthorizationRow::of).optional();
        if (head.isEmpty()) return null;
        var row = head.get();
        var client = clients.findById(row.clientId());
        if (client == null) return null; // switched off meanwhile
        var authorization = row.with(client, json);
        var tokens = held.of(id);
        tokens.stream().filter(token -> !token.replaced()).forEach(token -> token.addTo(authorization, shown));
        var hash = shown == null ? "" : TokenHash.of(shown);
        tokens.stream()
                .filter(token -> token.hash().equals(hash) && !token.invalidated())
                .filter(token -> token.kind().worksOnce() || token.kind() == TokenKind.REFRESH)
                .forEach(token -> authorization.attribute(SHOWN, token.hash()));
        return authorization.build();
    }
}
