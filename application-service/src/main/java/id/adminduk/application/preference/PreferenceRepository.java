package id.adminduk.application.preference;

import id.adminduk.application.post.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people chose; no row for those who chose nothing.
@Repository
class PreferenceRepository {
    private final JdbcClient jdbc;

    PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(Preferences preferences, long version) {}

    Optional<Kept> find(UUID person) {
        return jdbc.sql("""
            select channels, language, quiet_from, quiet_until, version from notification_preference
             where person_id = :person
            """)
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    /// False when the version is not the one found; 0 stands for no row.
    boolean put(UUID person, Preferences chosen, long found, Instant now) {
        return jdbc.sql("""
            insert into notification_preference (person_id, channels, language, quiet_from, quiet_until, version, changed_at)
            select :person, string_to_array(:channels, ','), :language, :from, :until, 1, :now
             where :found = 0 or exists (select 1 from notification_preference where person_id = :person)
            on conflict (person_id) do update
               set channels = excluded.channels, language = excluded.language, quiet_from = excluded.quiet_from,
                   quiet_until = excluded.quiet_until, version = notification_preference.version + 1,
                   changed_at = excluded.changed_at
             where notification_preference.version = :found
            """)
                        .param("person", person)
                        .param(
                                "channels",
                                chosen.channels().stream().map(Enum::name).collect(Collectors.joining(",")))
                        .param("language", chosen.language().name())
                        .param("from", chosen.quietHours().from())
                        .param("until", chosen.quietHours().until())
                        .param("found", found)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Kept read(ResultSet row) throws SQLException {
        var channels = (String[]) row.getArray("channels").getArray();
        var quiet = new QuietHours(
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class));
        return new Kept(
                new Preferences(
                        Arrays.stream(channels).map(Channel::valueOf).toList(),
                        Spoken.valueOf(row.getString("language")),
                        quiet),
                row.getLong("version"));
    }
}
