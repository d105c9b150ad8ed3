package id.adminduk.application.outcome;

import id.adminduk.application.outcome.DocumentListener.Issued;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents a case led to.
@Repository
class OutputRepository {
    private final JdbcClient jdbc;

    OutputRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a document once, and no longer the one of this case it replaces; false when it is not news.
    boolean keep(Issued document) {
        if (document.supersedes() != null) forget(document.applicationId(), document.supersedes());
        return jdbc.sql("""
            insert into application_output (application_id, kind, document_id, number, version, verification_url, issued_at,
                                            supersedes)
            select :application, :kind, :document, :number, :version, :url, :at, cast(:supersedes as uuid)
             where not exists (select 1 from application_output where application_id = :application and supersedes = :document)
            on conflict (application_id, document_id) do nothing
            """)
                        .param("supersedes", document.supersedes())
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

    private void forget(UUID applicationId, UUID documentId) {
        jdbc.sql("delete from application_output where application_id = :id and document_id = :document")
                .param("id", applicationId)
                .param("document", documentId)
                .update();
    }

    /// How many documents of each kind the case has led to.
    Map<String, Integer> countsOf(UUID applicationId) {
        return jdbc
                .sql("select kind, count(*) as issued from application_output where application_id = :id group by kind")
                .param("id", applicationId)
                .query((row, _) -> Map.entry(row.getString("kind"), row.getInt("issued")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
