package id.adminduk.application.notification;

import id.adminduk.application.post.Channel;
import id.adminduk.application.preference.Preferences;
import id.adminduk.application.preference.QuietHours;
import id.adminduk.application.preference.Spoken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose cases they are: the applicant's, or the parents' where a partner reported the birth; and how these want to be
/// told.
@Repository
class RecipientQueries {
    private final JdbcClient jdbc;

    RecipientQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param applied whether they asked for it themselves, so that its contact is theirs
    /// @param wishes none where they chose nothing
    /// @param hasBrowsers whether they subscribed one
    record Recipient(
            UUID application,
            UUID person,
            boolean applied,
            @Nullable Preferences wishes,
            boolean hasBrowsers) {}

    Map<UUID, List<Recipient>> of(Collection<UUID> applications) {
        if (applications.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                    select a.id, p.person, a.channel <> 'PARTNER' as applied, n.channels, n.language, n.quiet_from, n.quiet_until,
                           exists (select 1 from push_subscription s where s.person_id = p.person) as has_browsers
                      from application a
                     cross join lateral (values (case when a.channel = 'PARTNER' then a.mother_id else a.applicant_id end),
                                                (case when a.channel = 'PARTNER' then a.father_id end)) p(person)
                      left join notification_preference n on n.person_id = p.person
                     where a.id = any(:ids) and p.person is not null
                    """)
                .param("ids", applications.toArray(UUID[]::new))
                .query((row, _) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getBoolean("applied"),
                        wishes(row),
                        row.getBoolean("has_browsers")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Recipient::application));
    }

    private static @Nullable Preferences wishes(ResultSet row) throws SQLException {
        var channels = row.getArray("channels");
        if (channels == null) return null;
        return new Preferences(
                Arrays.stream((String[]) channels.getArray())
                        .map(Channel::valueOf)
                        .toList(),
                Spoken.valueOf(row.getString("language")),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)));
    }
}
