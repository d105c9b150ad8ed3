package id.adminduk.identity.account;

import id.adminduk.identity.account.Account.State;
import id.adminduk.identity.account.AccountRefused.AccountExists;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {
    private static final String ACTIVE_OF = """
        select id, person_id, family_id, region_code, phone_sealed, state, opened_at, version
          from account where person_id = :person and state = 'ACTIVE'
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    AccountRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    void insert(Account account, String passwordHash) {
        jdbc.sql("""
            insert into account (id, person_id, family_id, region_code, phone_sealed, phone_index, password_hash, state, opened_at, version)
            values (:id, :person, :family, :region, :sealed, :index, :password, :state, :openedAt, :version)
            """)
                .param("id", account.id())
                .param("person", account.personId())
                .param("family", account.familyId())
                .param("region", account.regionCode().value())
                .param(
                        "sealed",
                        cipher.seal(
                                "account",
                                "phone_sealed",
                                account.id(),
                                account.phone().value()))
                .param("index", indexOf(account.phone()))
                .param("password", passwordHash)
                .param("state", account.state().name())
                .param("openedAt", timestamp(account.openedAt()))
                .param("version", account.version())
                .update();
    }

    /// The unique indexes decide a race between two accounts of one person or one phone.
    void confirm(Account confirmed, Instant now) {
        try {
            jdbc.sql("""
                update account set state = 'ACTIVE', verified_at = :now, version = :version
                 where id = :id and version = :version - 1
                """)
                    .param("id", confirmed.id())
                    .param("now", timestamp(now))
                    .param("version", confirmed.version())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new AccountExists();
        }
    }

    /// The person's running account, locked; at most one.
    Optional<Account> lockActiveOf(UUID personId) {
        return jdbc.sql(ACTIVE_OF + " for update")
                .param("person", personId)
                .query(this::account)
                .optional();
    }

    Optional<Account> activeOf(UUID personId) {
        return jdbc.sql(ACTIVE_OF)
                .param("person", personId)
                .query(this::account)
                .optional();
    }

    void close(Account closed) {
        jdbc.sql("update account set state = 'CLOSED', version = :version where id = :id and version = :version - 1")
                .param("id", closed.id())
                .param("version", closed.version())
                .update();
    }

    /// Openings that never answered lead nowhere any more.
    void forgetUnconfirmedOf(UUID personId) {
        jdbc.sql("delete from account where state = 'PENDING' and person_id = :person")
                .param("person", personId)
                .update();
    }

    void touch(Account changed) {
        jdbc.sql("update account set version = :version where id = :id and version = :version - 1")
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("""
            select id, person_id, family_id, region_code, phone_sealed, state, opened_at, version from account where id = :id
            """).param("id", id).query(this::account).optional();
    }

    Optional<Account> lock(UUID id) {
        return jdbc.sql("""
            select id, person_id, family_id, region_code, phone_sealed, state, opened_at, version
              from account where id = :id for update
            """).param("id", id).query(this::account).optional();
    }

    Optional<AccountDirectory.Credential> credentialOf(Phone phone) {
        return jdbc.sql("select id, password_hash from account where phone_index = :index and state = 'ACTIVE'")
                .param("index", indexOf(phone))
                .query((row, _) -> new AccountDirectory.Credential(
                        row.getObject("id", UUID.class), row.getString("password_hash")))
                .optional();
    }

    boolean isTaken(UUID personId, Phone phone) {
        return jdbc.sql("""
            select exists (select 1 from account where state = 'ACTIVE' and (person_id = :person or phone_index = :index))
            """)
                .param("person", personId)
                .param("index", indexOf(phone))
                .query(Boolean.class)
                .single();
    }

    /// Openings begun for a phone lately, so that nobody is flooded with codes.
    int openingsOf(Phone phone, Instant since) {
        return jdbc.sql("select count(*) from account where phone_index = :index and opened_at > :since")
                .param("index", indexOf(phone))
                .param("since", timestamp(since))
                .query(Integer.class)
                .single();
    }

    void assisted(UUID id, String officer) {
        jdbc.sql("update account set assisted_by = :officer where id = :id")
                .param("id", id)
                .param("officer", officer)
                .update();
    }

    Optional<UUID> activeOf(UUID personId, Phone phone) {
        return jdbc.sql("""
            select id from account where person_id = :person and phone_index = :index and state = 'ACTIVE'
            """)
                .param("person", personId)
                .param("index", indexOf(phone))
                .query(UUID.class)
                .optional();
    }

    void recover(UUID id, String hash, Instant now) {
        jdbc.sql("""
            update account set password_hash = :hash, recovered_at = :now, version = version + 1 where id = :id
            """)
                .param("id", id)
                .param("hash", hash)
                .param("now", timestamp(now))
                .update();
    }

    boolean recoveredSince(UUID id, Instant moment) {
        return jdbc.sql("select exists (select 1 from account where id = :id and recovered_at > :moment)")
                .param("id", id)
                .param("moment", timestamp(moment))
                .query(Boolean.class)
                .single();
    }

    /// The unique index refuses a phone that another account holds.
    void changePhone(UUID id, Phone phone) {
        jdbc.sql("""
            update account set phone_sealed = :sealed, phone_index = :index, version = version + 1 where id = :id
            """)
                .param("id", id)
                .param("sealed", cipher.seal("account", "phone_sealed", id, phone.value()))
                .param("index", indexOf(phone))
                .update();
    }

    void forgetUnconfirmed(Instant before) {
        jdbc.sql("delete from account where state = 'PENDING' and opened_at < :before")
                .param("before", timestamp(before))
                .update();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Account(
                id,
                row.getObject("person_id", UUID.class),
                row.getObject("family_id", UUID.class),
                RegionCode.of(row.getString("region_code")),
                Phone.of(cipher.open("account", "phone_sealed", id, row.getBytes("phone_sealed"))),
                State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private byte[] indexOf(Phone phone) {
        return index.of("phone", phone.value());
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
