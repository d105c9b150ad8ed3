package id.adminduk.identity.phoneuse;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.Phone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhoneUseRepository {
    private final JdbcClient jdbc;
    private final BlindIndex index;

    PhoneUseRepository(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    int othersOn(Phone phone, UUID person, Instant since) {
        return jdbc.sql("""
            select count(*) from phone_use where phone_index = :phone and person_id <> :person and used_at > :since
            """)
                .param("phone", keyOf(phone))
                .param("person", person)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    int reviews(Phone phone, Instant since) {
        return jdbc.sql("select count(*) from phone_review where phone_index = :phone and reviewed_at > :since")
                .param("phone", keyOf(phone))
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    void add(Phone phone, UUID person, Instant now) {
        jdbc.sql("""
            insert into phone_use (phone_index, person_id, used_at) values (:phone, :person, :now)
            on conflict (phone_index, person_id) do update set used_at = excluded.used_at
            """)
                .param("phone", keyOf(phone))
                .param("person", person)
                .param("now", at(now))
                .update();
    }

    void addReview(UUID id, Phone phone, String reason, String supervisor, Instant now) {
        jdbc.sql("""
            insert into phone_review (id, phone_index, reason, reviewed_by, reviewed_at)
            values (:id, :phone, :reason, :supervisor, :now)
            """)
                .param("id", id)
                .param("phone", keyOf(phone))
                .param("reason", reason)
                .param("supervisor", supervisor)
                .param("now", at(now))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from phone_use where used_at < :before")
                .param("before", at(before))
                .update();
        jdbc.sql("delete from phone_review where reviewed_at < :before")
                .param("before", at(before))
                .update();
    }

    private byte[] keyOf(Phone phone) {
        return index.of("phone", phone.value());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
