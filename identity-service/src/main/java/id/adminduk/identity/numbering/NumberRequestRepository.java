package id.adminduk.identity.numbering;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers asked of SIAK, from the question to their place in the registry.
@Repository
public class NumberRequestRepository {
    private static final String TABLE = "number_request";
    private static final String SEALED = "number_sealed";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex blindIndex;

    NumberRequestRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.blindIndex = blindIndex;
    }

    /// What a case has asked for and not yet heard about.
    public List<NumberRequest> open(UUID caseId) {
        return jdbc.sql("select id, entry_id, case_id, kind, prefix, state from number_request where case_id = :id and"
                        + " state = 'WANTED' order by id for update")
                .param("id", caseId)
                .query(NumberRequestRepository::read)
                .list();
    }

    public void ask(UUID entry, UUID caseId, List<NumberWanted> wanted, Instant now) {
        jdbc.sql("""
            insert into number_request (id, entry_id, case_id, kind, prefix, state, asked_at)
            select gen_random_uuid(), :entry, :caseId, kind, prefix, 'WANTED', :now
              from unnest(cast(:kinds as text[]), cast(:prefixes as text[])) as t (kind, prefix)
            """)
                .param("entry", entry)
                .param("caseId", caseId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kinds", wanted.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param(
                        "prefixes",
                        wanted.stream().map(each -> each.prefix().digits()).toArray(String[]::new))
                .update();
    }

    /// The lines of these ledger entries.
    public List<NumberRequest> of(Collection<UUID> entries) {
        return jdbc.sql("select id, entry_id, case_id, kind, prefix, state from number_request where entry_id ="
                        + " any(:entries) order by asked_at, id")
                .param("entries", entries.toArray(UUID[]::new))
                .query(NumberRequestRepository::read)
                .list();
    }

    /// Notes the number that came for a request.
    public void give(NumberRequest request, String number) {
        jdbc.sql("""
            update number_request set state = 'GIVEN', number_sealed = :sealed, number_index = :index
             where id = :id and state = 'WANTED'
            """)
                .param("id", request.id())
                .param("sealed", cipher.seal(TABLE, SEALED, request.id(), number))
                .param("index", indexOf(request.wanted().kind(), number))
                .update();
    }

    public void refuse(UUID entry, String reason) {
        jdbc.sql("update number_request set state = 'REFUSED', reason = :reason where entry_id = :entry and state ="
                        + " 'WANTED'")
                .param("entry", entry)
                .param("reason", reason)
                .update();
    }

    /// Takes the refusals off a case that is about to be told.
    public List<String> takeRefusals(UUID caseId) {
        return jdbc
                .sql("delete from number_request where case_id = :id and state = 'REFUSED' returning reason")
                .param("id", caseId)
                .query((row, _) -> row.getString("reason"))
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    /// A number that came for the case and is not used yet.
    Optional<String> take(UUID caseId, NumberWanted wanted) {
        return jdbc.sql("""
            update number_request set state = 'USED'
             where id = (select id from number_request
                          where case_id = :caseId and kind = :kind and starts_with(prefix, :certain) and state = 'GIVEN'
                          order by asked_at, id limit 1 for update)
            returning id, number_sealed
            """)
                .param("caseId", caseId)
                .param("kind", wanted.kind().name())
                .param("certain", wanted.certain())
                .query((row, _) ->
                        cipher.open(TABLE, SEALED, row.getObject("id", UUID.class), row.getBytes("number_sealed")))
                .optional();
    }

    /// Whether somebody carries the number, or it was given for another request.
    public boolean inUse(NumberRequest request, String number) {
        return jdbc.sql("""
            select exists (select 1 from resident where :kind = 'NIK' and nik_index = :index)
                or exists (select 1 from family where :kind = 'KK' and kk_index = :index)
                or exists (select 1 from retired_kk_number where :kind = 'KK' and kk_index = :index)
                or exists (select 1 from number_request where kind = :kind and number_index = :index and id <> :id)
            """)
                .param("kind", request.wanted().kind().name())
                .param("index", indexOf(request.wanted().kind(), number))
                .param("id", request.id())
                .query(Boolean.class)
                .single();
    }

    private byte[] indexOf(NumberKind kind, String number) {
        return blindIndex.of(kind.name().toLowerCase(Locale.ROOT), number);
    }

    private static NumberRequest read(ResultSet row, int index) throws SQLException {
        return new NumberRequest(
                row.getObject("id", UUID.class),
                row.getObject("entry_id", UUID.class),
                row.getObject("case_id", UUID.class),
                new NumberWanted(NumberKind.valueOf(row.getString("kind")), new NumberPrefix(row.getString("prefix"))),
                NumberRequest.State.valueOf(row.getString("state")));
    }
}
