package id.adminduk.identity.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tokens of each authorization, by hash.
@Repository
class TokenRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TokenRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<String> authorizationOf(String hash) {
        return jdbc.sql("select authorization_id from oauth_token where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    List<StoredToken> of(String id) {
        return jdbc.sql("""
            select kind, hash, issued_at, expires_at, invalidated, replaced, scopes, claims
              from oauth_token where authorization_id = :id order by issued_at
            """).param("id", id).query(this::token).list();
    }

    void save(String id, StoredToken token) {
        jdbc.sql("""
            insert into oauth_token (hash, authorization_id, kind, issued_at, expires_at, invalidated, scopes, claims)
            values (:hash, :id, :kind, :issued, :expires, :invalidated, string_to_array(:scopes, ' '), :claims::jsonb)
            on conflict (hash) do update set invalidated = excluded.invalidated
            """)
                .param("hash", token.hash())
                .param("id", id)
                .param("kind", token.kind().name())
                .param("issued", token.issuedAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .param("invalidated", token.invalidated())
                .param("scopes", String.join(" ", token.scopes()))
                .param("claims", token.claims() == null ? null : json.writeValueAsString(token.claims()))
                .update();
    }

    /// Decides between two uses at the same moment: the row lock lets one through.
    boolean useUp(String shown) {
        return jdbc.sql("""
            update oauth_token set invalidated = (kind <> 'REFRESH'), replaced = (kind = 'REFRESH')
             where hash = :hash and not invalidated and not replaced
            """).param("hash", shown).update() == 1;
    }

    boolean isReplaced(String hash) {
        return jdbc.sql("select exists (select 1 from oauth_token where hash = :hash and replaced)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /// False when all of them were revoked before.
    boolean revokeAll(String id) {
        return jdbc.sql("update oauth_token set invalidated = true where authorization_id = :id and not invalidated")
                        .param("id", id)
                        .update()
                > 0;
    }

    String ownerOf(String id) {
        return jdbc.sql("select subject from oauth_authorization where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// What a renewal replaced; old refresh tokens stay, to be recognised.
    void dropOld(String id, List<StoredToken> current) {
        jdbc.sql("""
            delete from oauth_token where authorization_id = :id and kind in ('ACCESS', 'ID') and hash not in (:current)
            """)
                .param("id", id)
                .param("current", current.stream().map(StoredToken::hash).toList())
                .update();
    }

    private StoredToken token(ResultSet row, int number) throws SQLException {
        var claims = row.getString("claims");
        return new StoredToken(
                TokenKind.valueOf(row.getString("kind")),
                row.getString("hash"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("invalidated"),
                row.getBoolean("replaced"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                claims == null ? null : json.readValue(claims, new TypeReference<Map<String, Object>>() {}));
    }
}
