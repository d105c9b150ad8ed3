package id.adminduk.identity.signout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The programs and devices somebody is signed in on.
@Repository
class SignInRepository {
    /// @param lastUsedAt when it last got a token
    record SignIn(String id, String program, @Nullable String device, Instant signedInAt, Instant lastUsedAt) {}

    private final JdbcClient jdbc;

    SignInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SignIn> of(UUID subject) {
        return jdbc.sql("""
            select a.id, c.name, a.device, a.created_at, a.changed_at
              from oauth_authorization a join oauth_client c on c.client_id = a.client_id
             where a.subject = :subject
               and exists (select 1 from oauth_token t where t.authorization_id = a.id and not t.invalidated
                              and not t.replaced and t.kind in ('ACCESS', 'REFRESH') and t.expires_at > now())
             order by a.changed_at desc
             limit 50
            """)
                .param("subject", subject.toString())
                .query(SignInRepository::signIn)
                .list();
    }

    private static SignIn signIn(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getString("id"),
                row.getString("name"),
                row.getString("device"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
