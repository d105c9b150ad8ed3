package id.adminduk.identity.registration;

import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.crypto.FieldCipher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands written about the people of some houses and every card they ever were on.
record Trail(ApplicationContext context, Collection<House> houses) {
    private record Line(
            UUID id,
            long version,
            String changedBy,
            @Nullable JsonNode before,
            JsonNode after) {}

    /// Everybody's and every card's version, and every line of a card.
    List<String> versions() {
        return jdbc().sql("""
            select id || ' ' || version from resident where id = any(:people)
            union all
            select id || ' ' || version from family where id = any(:cards)
            union all
            select id || ' ' || coalesce(until::text, '-') from membership where family_id = any(:cards)
            order by 1
            """)
                .param("people", people())
                .param("cards", cards())
                .query(String.class)
                .list();
    }

    /// Versions with a gap, without a hand, or that begin otherwise than the one before ended.
    List<String> broken() {
        var found = new ArrayList<String>();
        for (var id : people()) check(found, "resident", id);
        for (var id : cards()) check(found, "family", id);
        return found;
    }

    private void check(List<String> found, String table, UUID id) {
        @Nullable Line last = null;
        for (var line : lines(table, id)) {
            var expected = last == null ? 1 : last.version() + 1;
            var before = last == null ? null : last.after();
            if (line.version() != expected || line.changedBy().isBlank() || !Objects.equals(line.before(), before))
                found.add(table + " " + id + " version " + line.version());
            last = line;
        }
        var now = jdbc().sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        if (last == null || last.version() != now) found.add(table + " " + id + " ends before its version");
    }

    private List<Line> lines(String table, UUID id) {
        var history = table + "_history";
        return jdbc().sql("select version, changed_by, before, after from " + history + " where " + table
                        + "_id = :id order by version")
                .param("id", id)
                .query((row, _) -> new Line(
                        id,
                        row.getLong("version"),
                        row.getString("changed_by"),
                        open(history, "before", id, row.getBytes("before")),
                        Objects.requireNonNull(open(history, "after", id, row.getBytes("after")))))
                .list();
    }

    private @Nullable JsonNode open(String table, String column, UUID id, byte @Nullable [] sealed) {
        if (sealed == null) return null;
        return context.getBean(JsonMapper.class)
                .readTree(context.getBean(FieldCipher.class).open(table, column, id, sealed));
    }

    private UUID[] people() {
        return Stream.concat(
                        houses.stream()
                                .flatMap(house -> house.people().values().stream())
                                .map(Resident::id),
                        children().stream())
                .toArray(UUID[]::new);
    }

    private List<UUID> children() {
        var parents = houses.stream()
                .flatMap(house -> house.people().values().stream())
                .map(Resident::id)
                .toArray(UUID[]::new);
        return jdbc().sql("select child_id from birth b join resident r on r.id = b.child_id where r.mother_id ="
                        + " any(:ids)")
                .param("ids", parents)
                .query(UUID.class)
                .list();
    }

    private UUID[] cards() {
        return jdbc().sql("select distinct family_id from membership where resident_id = any(:people)")
                .param("people", people())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
