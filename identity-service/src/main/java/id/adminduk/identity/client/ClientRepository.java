package id.adminduk.identity.client;

import id.adminduk.kernel.AdmindukProperties;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Repository;

@Repository
class ClientRepository implements RegisteredClientRepository {
    private final JdbcClient jdbc;
    private final String publicAddress;

    ClientRepository(JdbcClient jdbc, AdmindukProperties properties) {
        this.jdbc = jdbc;
        this.publicAddress = properties.publicAddress();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id); // one name for both
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return jdbc.sql("""
            select client_id, name, kind, redirect_uris, sign_out_uris, scopes, institution_id, jwks, publisher
              from oauth_client where client_id = :clientId and active
            """)
                .param("clientId", clientId)
                .query(ClientRepository::client)
                .optional()
                .map(client -> client.registered(publicAddress))
                .orElse(null);
    }

    /// Spring's door for dynamic registration, which nobody may use here: clients come from the office.
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered by the office");
    }

    /// Adds a machine client, or gives it its new keys.
    void put(StoredClient machine) {
        jdbc.sql("""
            insert into oauth_client (client_id, name, kind, scopes, institution_id, jwks)
            values (:clientId, :name, :kind, string_to_array(:scopes, ' '), :institution, :jwks::jsonb)
            on conflict (client_id) do update set jwks = excluded.jwks
            """)
                .param("clientId", machine.clientId())
                .param("name", machine.name())
                .param("kind", machine.kind().name())
                .param("scopes", String.join(" ", machine.scopes()))
                .param("institution", machine.institutionId())
                .param("jwks", machine.jwks())
                .update();
    }

    /// False when the assertion was shown before.
    boolean useOnce(String clientId, String jti, Instant expiresAt, Instant now) {
        jdbc.sql("delete from oauth_assertion where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
            insert into oauth_assertion (client_id, jti, expires_at) values (:clientId, :jti, :expiresAt)
            on conflict do nothing
            """)
                        .param("clientId", clientId)
                        .param("jti", jti)
                        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static StoredClient client(ResultSet row, int number) throws SQLException {
        return new StoredClient(
                row.getString("client_id"),
                row.getString("name"),
                ClientKind.valueOf(row.getString("kind")),
                texts(row.getArray("redirect_uris")),
                texts(row.getArray("sign_out_uris")),
                Set.copyOf(texts(row.getArray("scopes"))),
                row.getObject("institution_id", UUID.class),
                row.getString("jwks"),
                row.getString("publisher"));
    }

    private static List<String> texts(Array column) throws SQLException {
        return List.of((String[]) column.getArray());
    }
}
