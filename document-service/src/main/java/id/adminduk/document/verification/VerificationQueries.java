package id.adminduk.document.verification;

import id.adminduk.document.lifecycle.DocumentKind;
import id.adminduk.document.verification.Verification.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerificationQueries {
    private static final String ISSUED = """
        select d.code, f.sha256, d.kind, d.number, d.holder, d.state, d.numbered_on, f.signer, f.signed_at
          from document d join issued_file f on f.document_id = d.id
        """;

    private final JdbcClient jdbc;

    VerificationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An issued file and the document it is.
    record Issued(String code, String sha256, Verification document) {
        private static Issued of(ResultSet row, int line) throws SQLException {
            var status = switch (row.getString("state")) {
                case "ISSUED" -> Status.ACTIVE;
                case "SUPERSEDED" -> Status.SUPERSEDED;
                default -> Status.REVOKED;
            };
            var document = new Verification(
                    status,
                    DocumentKind.valueOf(row.getString("kind")),
                    row.getString("number"),
                    row.getString("holder"),
                    row.getObject("numbered_on", LocalDate.class),
                    row.getString("signer"),
                    row.getObject("signed_at", OffsetDateTime.class).toInstant());
            return new Issued(row.getString("code"), row.getString("sha256"), document);
        }
    }

    Optional<Verification> byCode(String code) {
        return jdbc.sql(ISSUED + " where d.code = :code")
                .param("code", code)
                .query(Issued::of)
                .optional()
                .map(Issued::document);
    }

    List<Issued> byFingerprint(Collection<String> sha256) {
        return jdbc.sql(ISSUED + " where f.sha256 = any(:prints)")
                .param("prints", sha256.toArray(String[]::new))
                .query(Issued::of)
                .list();
    }
}
