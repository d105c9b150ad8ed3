package id.adminduk.identity.recovery;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Phone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhoneChangeRepository {
    private static final String COLUMNS =
            "id, account_id, new_code_id, phone_sealed, asked_at, effective_at, assisted_by";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PhoneChangeRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(PhoneChange change) {
        jdbc.sql("""
            insert into phone_change (id, account_id, new_code_id, phone_sealed, asked_at, assisted_by)
            values (:id, :account, :newCode, :phone, :asked, :assistedBy)
            """)
                .param("id", change.id())
                .param("account", change.accountId())
                .param("newCode", change.newCodeId())
                .param(
                        "phone",
                        cipher.seal(
                                "phone_change",
                                "phone_sealed",
                                change.id(),
                                change.phone().value()))
                .param("asked", timestamp(change.askedAt()))
                .param("assistedBy", change.assistedBy())
                .update();
    }

    Optional<PhoneChange> unconfirmed(UUID id, UUID account) {
        return jdbc.sql("select " + COLUMNS + """
             from phone_change
             where id = :id and account_id = :account and assisted_by is null and confirmed_at is null and ended_at is null
            """)
                .param("id", id)
                .param("account", account)
                .query(this::change)
                .optional();
    }

    /// One an officer began, whoever it was.
    Optional<PhoneChange> unconfirmedAssisted(UUID id) {
        return jdbc.sql("select " + COLUMNS + """
             from phone_change where id = :id and assisted_by is not null and confirmed_at is null and ended_at is null
            """)
                .param("id", id)
                .query(this::change)
                .optional();
    }

    Optional<PhoneChange> waitingFor(UUID account) {
        return jdbc.sql("select " + COLUMNS + """
             from phone_change where account_id = :account and confirmed_at is not null and ended_at is null
            """)
                .param("account", account)
                .query(this::change)
                .optional();
    }

    /// The unique index refuses a second waiting change.
    void confirm(UUID id, Instant now, Instant effectiveAt) {
        try {
            jdbc.sql("""
                update phone_change set confirmed_at = :now, effective_at = :effective where id = :id and confirmed_at is null
                """)
                    .param("id", id)
                    .param("now", timestamp(now))
                    .param("effective", timestamp(effectiveAt))
                    .update();
        } catch (DuplicateKeyException another) {
            throw new PhoneChangeRefused.Waiting();
        }
    }

    /// Those whose time has come; another copy of the service skips what this one holds.
    List<PhoneChange> due(Instant now) {
        return jdbc.sql("select " + COLUMNS + """
             from phone_change where effective_at <= :now and ended_at is null
             order by effective_at limit 20 for update skip locked
            """)
                .param("now", timestamp(now))
                .query(this::change)
                .list();
    }

    boolean end(UUID id, PhoneChange.Outcome outcome, Instant now) {
        return jdbc.sql("update phone_change set outcome = :outcome, ended_at = :now where id = :id and"
                                + " ended_at is null")
                        .param("id", id)
                        .param("outcome", outcome.name())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    private PhoneChange change(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var effective = row.getObject("effective_at", OffsetDateTime.class);
        return new PhoneChange(
                id,
                row.getObject("account_id", UUID.class),
                row.getObject("new_code_id", UUID.class),
                Phone.of(cipher.open("phone_change", "phone_sealed", id, row.getBytes("phone_sealed"))),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                effective == null ? null : effective.toInstant(),
                row.getString("assisted_by"));
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
