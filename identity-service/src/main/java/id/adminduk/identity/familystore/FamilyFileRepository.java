package id.adminduk.identity.familystore;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyfile.FileFormat;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.FamilyFile.Tally;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Family files as officers see them; runs and their marks are kept by [RunRepository].
@Repository
public class FamilyFileRepository {
    static final String COLUMNS = """
        id, format, code_set, state, bytes, received_at, lines, last_line, residents, families, left_out, quarantined, problems,
        warnings, refusal, ended_at\
        """;

    private final JdbcClient jdbc;

    FamilyFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID id, FileFormat format, CodeSet codes, String by, Instant now) {
        jdbc.sql("""
            insert into family_file (id, format, code_set, state, received_at, received_by)
            values (:id, :format, :codes, 'RECEIVING', :at, :by)
            """)
                .param("id", id)
                .param("format", format.name())
                .param("codes", codes.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// False when a file with the same contents is here already.
    public boolean complete(UUID id, byte[] digest, long bytes) {
        return jdbc.sql("""
            update family_file set state = 'RECEIVED', digest = :digest, bytes = :bytes
             where id = :id and not exists (select 1 from family_file where digest = :digest)
            """)
                        .param("id", id)
                        .param("digest", digest)
                        .param("bytes", bytes)
                        .update()
                == 1;
    }

    public Optional<FamilyFile> find(byte[] digest) {
        return jdbc.sql("select " + COLUMNS + " from family_file where digest = :digest")
                .param("digest", digest)
                .query((row, _) -> read(row))
                .optional();
    }

    public Optional<FamilyFile> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from family_file where id = :id and state <> 'RECEIVING'")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// As [#find(UUID)], and nobody else changes it until the transaction ends.
    public Optional<FamilyFile> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from family_file where id = :id and state <> 'RECEIVING' for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Latest first.
    public List<FamilyFile> page(Cursor after, int size) {
        return jdbc.sql("select " + COLUMNS + """
             from family_file where state <> 'RECEIVING' and (received_at, id) < (:cursorAt, :cursorId)
             order by received_at desc, id desc limit :size
            """)
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from family_file where id = :id").param("id", id).update();
    }

    /// Files whose sender went away half-way.
    public int removeUnfinished(Instant before) {
        return jdbc.sql("delete from family_file where state = 'RECEIVING' and received_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    public static FamilyFile read(ResultSet row) throws SQLException {
        return new FamilyFile(
                row.getObject("id", UUID.class),
                FileFormat.valueOf(row.getString("format")),
                CodeSet.valueOf(row.getString("code_set")),
                State.valueOf(row.getString("state")),
                row.getLong("bytes"),
                row.getTimestamp("received_at").toInstant(),
                new Tally(
                        row.getLong("lines"),
                        row.getLong("last_line"),
                        row.getLong("residents"),
                        row.getLong("families"),
                        row.getLong("left_out"),
                        row.getLong("quarantined"),
                        row.getLong("problems"),
                        row.getLong("warnings")),
                row.getString("refusal"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
