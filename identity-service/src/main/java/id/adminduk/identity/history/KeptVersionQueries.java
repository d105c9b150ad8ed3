package id.adminduk.identity.history;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.crypto.FieldCipher;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Opens what a version was. Whom a file brought, and nobody has changed since, is as they are; whom somebody has
/// changed is what the next version came from (decision 0087). Everything else is written down whole.
@Repository
class KeptVersionQueries {
    static final Kind<Resident> RESIDENT = new Kind<>("resident_history", """
        select before from resident_history where resident_id = :id and version = :next
        """, Resident.class, Resident::version);
    static final Kind<Family> FAMILY = new Kind<>("family_history", """
        select before from family_history where family_id = :id and version = :next
        """, Family.class, Family::version);

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    KeptVersionQueries(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /// @param next what a version came from, by `:id` and `:next`
    record Kind<T>(String table, String next, Class<T> type, ToLongFunction<T> version) {}

    /// Who changes somebody between two questions has left their first version in the second.
    <T> T open(KeptVersion kept, Kind<T> kind, Function<UUID, Optional<T>> now) {
        if (kept.after() != null) return opened(kind, "after", kept.id(), kept.after());
        if (kept.cameTo() != null) return opened(kind, "before", kept.id(), kept.cameTo());
        return now.apply(kept.id())
                .filter(state -> kind.version().applyAsLong(state) == kept.version())
                .orElseGet(() -> opened(kind, "before", kept.id(), next(kept, kind)));
    }

    private byte[] next(KeptVersion kept, Kind<?> kind) {
        return jdbc.sql(kind.next())
                .param("id", kept.id())
                .param("next", kept.version() + 1)
                .query((row, _) -> row.getBytes("before"))
                .single();
    }

    private <T> T opened(Kind<T> kind, String column, UUID id, byte[] sealed) {
        return json.readValue(cipher.open(kind.table(), column, id, sealed), kind.type());
    }
}
