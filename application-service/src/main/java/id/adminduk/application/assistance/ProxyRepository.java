package id.adminduk.application.assistance;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Words somebody acted on. Who came is a keyed hash: it is counted, and never read again.
@Repository
class ProxyRepository {
    private static final String TABLE = "proxy";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    ProxyRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    record Kept(
            Proxy.Kind kind,
            @Nullable String letter,
            @Nullable LocalDate givenOn,
            String officer,
            Instant keptAt) {
        @Override
        public String toString() {
            return "Kept[" + kind + "]";
        }
    }

    void add(UUID application, UUID applicant, Proxy proxy, String officer, Instant now) {
        var holder = proxy.holder();
        var letter = proxy.letter();
        jdbc.sql("""
            insert into proxy (application_id, applicant_id, kind, holder_index, letter, given_on, officer, kept_at)
            values (:application, :applicant, :kind, :holder, :letter, :given, :officer, :now)
            """)
                .param("application", application)
                .param("applicant", applicant)
                .param("kind", proxy.kind().name())
                .param("holder", holder == null ? null : index.of("nik", holder.value()))
                .param("letter", letter == null ? null : cipher.seal(TABLE, "letter", application, letter.strip()))
                .param("given", proxy.givenOn())
                .param("officer", officer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// For how many residents whoever came about this case has come since.
    int residentsOf(UUID application, Instant since) {
        return jdbc.sql("""
            select count(distinct other.applicant_id)
              from proxy mine join proxy other on other.holder_index = mine.holder_index and other.kept_at >= :since
             where mine.application_id = :application
            """)
                .param("application", application)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// For how many families somebody who is no parent of theirs has reported births since, but for this mother.
    int familiesOf(UUID applicant, @Nullable UUID butFor, Instant since) {
        return jdbc.sql("""
            select count(distinct mother_id) from application
             where applicant_id = :applicant and opened_at >= :since and channel = 'CITIZEN' and submitted_at is not null
               and mother_id <> :applicant and father_id is distinct from :applicant
               and mother_id is distinct from cast(:butFor as uuid)
            """)
                .param("applicant", applicant)
                .param("butFor", butFor)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<Kept> find(UUID application) {
        return jdbc.sql("select application_id, kind, letter, given_on, officer, kept_at from proxy where"
                        + " application_id = :id")
                .param("id", application)
                .query((row, _) -> kept(row))
                .optional();
    }

    private Kept kept(ResultSet row) throws SQLException {
        byte[] letter = row.getBytes("letter");
        return new Kept(
                Proxy.Kind.valueOf(row.getString("kind")),
                letter == null
                        ? null
                        : cipher.open(TABLE, "letter", row.getObject("application_id", UUID.class), letter),
                row.getObject("given_on", LocalDate.class),
                row.getString("officer"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
