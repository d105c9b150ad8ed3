package id.adminduk.identity.lookup;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which NIKs each phone asked about today, as blind indexes.
@Repository
class LookupRepository {
    private static final int DIFFERENT_A_DAY = 5;

    private final JdbcClient jdbc;
    private final BlindIndex index;

    LookupRepository(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /// False when the phone has asked about enough others today. The same NIK again counts once.
    boolean add(Phone phone, Nik nik, LocalDate today) {
        var key = index.of("phone", phone.value());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:phone, 'hex'), 0))")
                .param("phone", key)
                .query((_, _) -> true)
                .list();
        return jdbc.sql("""
            with today as (select nik_index from number_lookup where phone_index = :phone and looked_on = :day),
                 added as (insert into number_lookup (phone_index, looked_on, nik_index)
                           select :phone, :day, :nik where (select count(*) from today) < :most
                           on conflict do nothing
                           returning nik_index)
            select exists (select 1 from added) or exists (select 1 from today where nik_index = :nik)
            """)
                .param("phone", key)
                .param("day", today)
                .param("nik", index.of("nik", nik.value()))
                .param("most", DIFFERENT_A_DAY)
                .query(Boolean.class)
                .single();
    }

    /// Tells one phone from another in the audit trail, and nothing more.
    UUID pseudonymOf(Phone phone) {
        return UUID.nameUUIDFromBytes(index.of("phone", phone.value()));
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from number_lookup where looked_on < :day")
                .param("day", day)
                .update();
    }
}
