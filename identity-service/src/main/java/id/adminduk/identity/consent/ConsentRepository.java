package id.adminduk.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {
    /// One consent as its owner sees it.
    record Given(UUID id, String program, String publisher, Set<String> scopes, Instant givenAt) {}

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In force now; at most one for a person and a program.
    Optional<Consent> find(UUID subject, String clientId) {
        return jdbc.sql("""
            select id, subject, client_id, scopes, given_at from consent
             where subject = :subject and client_id = :client and withdrawn_at is null
            """)
                .param("subject", subject)
                .param("client", clientId)
                .query(ConsentRepository::consent)
                .optional();
    }

    List<Given> of(UUID subject) {
        return jdbc.sql("""
            select c.id, o.name, o.publisher, c.scopes, c.given_at
              from consent c join oauth_client o on o.client_id = c.client_id
             where c.subject = :subject and c.withdrawn_at is null
             order by c.given_at desc, c.id limit 100
            """)
                .param("subject", subject)
                .query((row, _) -> new Given(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("publisher"),
                        scopes(row),
                        instant(row)))
                .list();
    }

    /// Takes the place of what was in force before, in the caller's transaction.
    void put(Consent consent) {
        jdbc.sql("""
            update consent set withdrawn_at = :at where subject = :subject and client_id = :client and withdrawn_at is null
            """)
                .param("at", consent.givenAt().atOffset(ZoneOffset.UTC))
                .param("subject", consent.subject())
                .param("client", consent.clientId())
                .update();
        jdbc.sql("""
            insert into consent (id, subject, client_id, scopes, given_at)
            values (:id, :subject, :client, string_to_array(:scopes, ' '), :at)
            """)
                .param("id", consent.id())
                .param("subject", consent.subject())
                .param("client", consent.clientId())
                .param("scopes", String.join(" ", consent.scopes()))
                .param("at", consent.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The program it was given to; empty where this person has no such consent in force.
    Optional<String> withdraw(UUID id, UUID subject, Instant at) {
        return jdbc.sql("""
            update consent set withdrawn_at = :at where id = :id and subject = :subject and withdrawn_at is null
            returning client_id
            """)
                .param("id", id)
                .param("subject", subject)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    void addLook(UUID consent, UUID resident, List<String> fields, Instant at) {
        jdbc.sql("""
            insert into consented_look (id, consent_id, resident_id, viewed_at, fields)
            values (:id, :consent, :resident, :at, :fields)
            """)
                .param("id", UUID.randomUUID())
                .param("consent", consent)
                .param("resident", resident)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("fields", String.join(",", fields))
                .update();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("client_id"),
                scopes(row),
                instant(row));
    }

    private static Set<String> scopes(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("scopes").getArray());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("given_at", OffsetDateTime.class).toInstant();
    }
}
