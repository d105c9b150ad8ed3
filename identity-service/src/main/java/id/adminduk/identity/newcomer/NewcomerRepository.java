package id.adminduk.identity.newcomer;

import id.adminduk.identity.newcomer.OpenNewcomer.Stage;
import id.adminduk.identity.suspicion.DuplicateRules;
import id.adminduk.kernel.crypto.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Newcomers of open cases, sealed but for what they are looked up by.
@Repository
class NewcomerRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    NewcomerRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /// Whoever shares a key waits until the transaction that has it ends. Keys come sorted: nobody waits in a circle.
    /// Cases enter beside each other, but never beside a file.
    void await(Collection<String> keys) {
        jdbc.sql("""
            with beside as materialized (select pg_advisory_xact_lock_shared(13050001))
            select pg_advisory_xact_lock(hashtextextended(key, 1305)) from beside, unnest(:keys::text[]) key
            """)
                .param("keys", keys.toArray(String[]::new))
                .query((_, number) -> number)
                .list();
    }

    /// A file is alone with what it brings in: keys of thousands of people would be too many.
    void awaitAll() {
        jdbc.sql("select pg_advisory_xact_lock(13050001)")
                .query((_, number) -> number)
                .list();
    }

    /// Of every case that has not ended.
    List<OpenNewcomer> all() {
        return jdbc.sql("select id, application_id, position, stage, person_sealed from newcomer")
                .query((row, _) -> read(row))
                .list();
    }

    /// Those of this case, and those of others who were born on such a day and have no other mother in the registry.
    List<OpenNewcomer> near(UUID application, Newcomer person) {
        return jdbc.sql("""
            select id, application_id, position, stage, person_sealed from newcomer
             where application_id = :application
                or birth_date = any(:days::date[]) and sex = :sex
                   and (mother_id is null or :mother::uuid is null or mother_id = :mother::uuid)
            """)
                .param("application", application)
                .param("sex", person.sex().name())
                .param("mother", person.motherId())
                .param("days", days(person))
                .query((row, _) -> read(row))
                .list();
    }

    private static String days(Newcomer person) {
        return DuplicateRules.daysLike(person.birth().date()).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    UUID save(UUID application, int position, Stage stage, Newcomer person, Instant now) {
        var id = UUID.nameUUIDFromBytes((application + " " + position).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
            insert into newcomer (id, application_id, position, stage, sex, birth_date, mother_id, region_code, person_sealed, seen_at)
            values (:id, :application, :position, :stage, :sex, :born, :mother, :region, :person, :at)
            on conflict (id) do update
               set stage = excluded.stage, sex = excluded.sex, birth_date = excluded.birth_date, mother_id = excluded.mother_id, region_code = excluded.region_code,
                   person_sealed = excluded.person_sealed
            """)
                .param("id", id)
                .param("application", application)
                .param("position", position)
                .param("stage", stage.name())
                .param("sex", person.sex().name())
                .param("born", person.birth().date())
                .param("mother", person.motherId())
                .param("region", person.region().value())
                .param("person", cipher.seal("newcomer", "person_sealed", id, json.writeValueAsString(person)))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    OpenNewcomer get(UUID id) {
        return jdbc.sql("select id, application_id, position, stage, person_sealed from newcomer where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .single();
    }

    void refused(UUID application) {
        jdbc.sql("update newcomer set stage = 'REFUSED' where application_id = :application")
                .param("application", application)
                .update();
    }

    /// With everything that was doubted or decided about them.
    void forget(UUID application) {
        jdbc.sql("delete from newcomer where application_id = :application")
                .param("application", application)
                .update();
    }

    private OpenNewcomer read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = cipher.open("newcomer", "person_sealed", id, row.getBytes("person_sealed"));
        return new OpenNewcomer(
                id,
                row.getObject("application_id", UUID.class),
                row.getInt("position"),
                Stage.valueOf(row.getString("stage")),
                json.readValue(person, Newcomer.class));
    }
}
