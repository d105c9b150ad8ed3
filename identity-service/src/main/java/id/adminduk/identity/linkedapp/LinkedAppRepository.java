package id.adminduk.identity.linkedapp;

import id.adminduk.identity.linkedapp.LinkedAppController.LinkedAppRequest;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `oauth_client` that belong to somebody else.
@Repository
class LinkedAppRepository {
    private final JdbcClient jdbc;

    LinkedAppRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the name belongs to another kind of client.
    boolean put(String clientId, LinkedAppRequest app, Collection<String> scopes, @Nullable String jwks) {
        return jdbc.sql("""
            insert into oauth_client (client_id, name, kind, redirect_uris, scopes, jwks, publisher)
            values (:clientId, :name, 'LINKED_APP', string_to_array(:redirects, ' '), string_to_array(:scopes, ' '),
                :jwks::jsonb, :publisher)
            on conflict (client_id) do update
               set name = excluded.name, redirect_uris = excluded.redirect_uris, scopes = excluded.scopes,
                   jwks = excluded.jwks, publisher = excluded.publisher, active = true
             where oauth_client.kind = 'LINKED_APP'
            """)
                        .param("clientId", clientId)
                        .param("name", app.name())
                        .param("redirects", String.join(" ", app.redirectUris()))
                        .param("scopes", String.join(" ", scopes))
                        .param("jwks", jwks)
                        .param("publisher", app.publisher())
                        .update()
                == 1;
    }

    List<LinkedApp> all() {
        return jdbc.sql("""
            select client_id, name, publisher, redirect_uris, scopes, jwks is not null as signs, active
              from oauth_client where kind = 'LINKED_APP' order by name, client_id limit 1000
            """)
                .query((row, _) -> new LinkedApp(
                        row.getString("client_id"),
                        row.getString("name"),
                        row.getString("publisher"),
                        texts(row.getArray("redirect_uris")),
                        texts(row.getArray("scopes")),
                        row.getBoolean("signs"),
                        row.getBoolean("active")))
                .list();
    }

    boolean switchOff(String clientId) {
        return jdbc.sql("""
            update oauth_client set active = false where client_id = :clientId and kind = 'LINKED_APP' and active
            """).param("clientId", clientId).update() == 1;
    }

    private static Set<String> texts(Array column) throws SQLException {
        return Set.of((String[]) column.getArray());
    }
}
