package id.adminduk.application.outcome;

import id.adminduk.application.outcome.Outcome.Document;
import id.adminduk.application.outcome.Outcome.Issued;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents a case led to.
@Repository
class OutputRepository {
    private static final String KEEP = """
        with issued as materialized (
            select application_id, kind, document_id, number, version, verification_url, issued_at, supersedes
              from unnest(cast(:applications as uuid[]), cast(:kinds as text[]), cast(:documents as uuid[]),
                          cast(:numbers as text[]), cast(:versions as integer[]), cast(:urls as text[]),
                          cast(:times as timestamptz[]), cast(:supersedes as uuid[]))
                   one (application_id, kind, document_id, number, version, verification_url, issued_at, supersedes)),
        replaced as (
            delete from application_output old using issued
             where old.application_id = issued.application_id and old.document_id = issued.supersedes)
        insert into application_output (application_id, kind, document_id, number, version, verification_url, issued_at,
                                        supersedes)
        select application_id, kind, document_id, number, version, verification_url, issued_at, supersedes
          from issued
         where not exists (select 1 from application_output later
                            where later.application_id = issued.application_id
                              and later.supersedes = issued.document_id)
         order by application_id, document_id
        on conflict (application_id, document_id) do nothing
        returning document_id
        """;

    private final JdbcClient jdbc;

    OutputRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps each document once, and no longer the one of its case it replaces; the answer is those that are news.
    List<Issued> keep(List<Issued> issued) {
        if (issued.isEmpty()) return List.of();
        var newest = newest(issued);
        var documents = newest.stream().map(Issued::document).toList();
        var news = jdbc.sql(KEEP)
                .param("applications", ids(documents, Document::applicationId))
                .param("kinds", texts(documents, Document::kind))
                .param("documents", ids(documents, Document::documentId))
                .param("numbers", texts(documents, Document::number))
                .param("versions", documents.stream().map(Document::version).toArray(Integer[]::new))
                .param("urls", texts(documents, Document::verificationUrl))
                .param("times", texts(documents, document -> document.issuedAt().toString()))
                .param(
                        "supersedes",
                        documents.stream().map(Document::supersedes).toArray(UUID[]::new))
                .query((row, _) -> row.getObject("document_id", UUID.class))
                .set();
        return newest.stream()
                .filter(one -> news.contains(one.document().documentId()))
                .toList();
    }

    /// Each document once, and none that another of its case replaces.
    private static List<Issued> newest(List<Issued> issued) {
        record Place(UUID application, @Nullable UUID document) {}
        var replaced = issued.stream()
                .map(one -> new Place(one.applicationId(), one.document().supersedes()))
                .collect(Collectors.toSet());
        var documents = new LinkedHashMap<Place, Issued>();
        for (var one : issued) {
            var place = new Place(one.applicationId(), one.document().documentId());
            if (!replaced.contains(place)) documents.putIfAbsent(place, one);
        }
        return List.copyOf(documents.values());
    }

    private static UUID[] ids(List<Document> documents, Function<Document, UUID> field) {
        return documents.stream().map(field).toArray(UUID[]::new);
    }

    private static String[] texts(List<Document> documents, Function<Document, String> field) {
        return documents.stream().map(field).toArray(String[]::new);
    }
}
