package id.adminduk.application.casefile;

import id.adminduk.application.casefile.CaseView.Original;
import id.adminduk.application.casefile.CaseView.Output;
import id.adminduk.application.casefile.CaseView.Step;
import id.adminduk.application.casefile.CaseView.Upload;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What hangs on a case.
@Repository
class CaseQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Upload> uploads(UUID id) {
        return jdbc.sql("""
            select id, requirement, content_type, size_bytes, uploaded_at from attachment
             where application_id = :id and state = 'CURRENT' order by requirement
            """)
                .param("id", id)
                .query((row, _) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("requirement"),
                        row.getString("content_type"),
                        row.getLong("size_bytes"),
                        at(row, "uploaded_at")))
                .list();
    }

    List<Original> originals(UUID id, boolean named) {
        return jdbc.sql("""
            select requirement, seen_at, seen_by from original_seen where application_id = :id order by requirement
            """)
                .param("id", id)
                .query((row, _) -> new Original(
                        row.getString("requirement"), at(row, "seen_at"), named ? row.getString("seen_by") : null))
                .list();
    }

    List<Output> outputs(UUID id) {
        return jdbc.sql("""
            select kind, document_id, number, verification_url, issued_at from application_output
             where application_id = :id order by kind
            """)
                .param("id", id)
                .query((row, _) -> new Output(
                        row.getString("kind"),
                        row.getObject("document_id", UUID.class),
                        row.getString("number"),
                        row.getString("verification_url"),
                        at(row, "issued_at")))
                .list();
    }

    boolean applicantDied(UUID id) {
        return jdbc.sql("select applicant_died_at is not null from application where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Step> history(UUID id, boolean named) {
        return jdbc.sql("""
            select at, command, from_state, to_state, actor, reasons from application_history
             where application_id = :id order by version
            """).param("id", id).query((row, _) -> step(row, named)).list();
    }

    private Step step(ResultSet row, boolean named) throws SQLException {
        var actor = new Actor(row.getString("actor"));
        var from = row.getString("from_state");
        var reasons = Arrays.stream(json.readValue(row.getString("reasons"), Reason[].class))
                .map(Reason::code)
                .toList();
        return new Step(
                at(row, "at"),
                row.getString("command"),
                from == null ? null : Stage.valueOf(from),
                Stage.valueOf(row.getString("to_state")),
                actor.kind(),
                named ? actor.value() : null,
                reasons);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
