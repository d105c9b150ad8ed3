package id.adminduk.identity.interest;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnCardQueries {
    private final JdbcClient jdbc;

    OwnCardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether one of these people is on the same card today.
    boolean sharesCard(UUID self, UUID[] others) {
        return jdbc.sql("""
            select exists (select 1
                             from membership mine
                             join membership theirs on theirs.family_id = mine.family_id and theirs.until is null
                            where mine.resident_id = :self and mine.until is null and theirs.resident_id = any (:others))
            """)
                .param("self", self)
                .param("others", others)
                .query(Boolean.class)
                .single();
    }
}
