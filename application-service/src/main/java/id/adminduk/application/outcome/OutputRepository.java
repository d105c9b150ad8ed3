package id.adminduk.application.outcome;

import id.adminduk.application.outcome.DocumentListener.Issued;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents a case led to.
@Repository
class OutputRepository {
    private final JdbcClient jdbc;

    OutputRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the newest version of each kind; false when this one is not news.
    boolean keep(Issued document) {
        return jdbc.sql("""
            insert into application_output (application_id, kind, document_id, number, version, verification_url, issued_at)
            values (:application, :kind, :document, :number, :version, :url, :at)
            on conflict (application_id, kind)
               do update set document_id = excluded.document_id, number = excluded.number, version = excluded.version,
                             verification_url = excluded.verification_url, issued_at = excluded.issued_at
                   where application_output.version < excluded.version
            """)
                        .param("application", document.applicationId())
                        .param("kind", document.kind())
                        .param("document", document.documentId())
                        .param("number", document.number())
                        .param("version", document.version())
                        .param("url", document.verificationUrl())
                        .param("at", document.issuedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Set<String> kindsOf(UUID applicationId) {
        return jdbc.sql("select kind from application_output where application_id = :id")
                .param("id", applicationId)
                .query((row, _) -> row.getString("kind"))
                .set();
    }
}
