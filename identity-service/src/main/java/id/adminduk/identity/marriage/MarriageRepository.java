package id.adminduk.identity.marriage;

import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.marriage.Marriage.Ended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Marriages that last today, and those that ended.
@Repository
public class MarriageRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    MarriageRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void add(List<Marriage> marriages) {
        template.batchUpdate(
                """
                insert into marriage (id, husband_id, wife_id, recorded, number, married_on)
                values (:id, :husbandId, :wifeId, :recorded, :number, :marriedOn)
                """, marriages.stream().map(MarriageRepository::columnsOf).toArray(MapSqlParameterSource[]::new));
    }

    /// The marriage a woman is in.
    public Optional<Marriage> ofWife(UUID wife) {
        return jdbc.sql("""
            select id, husband_id, wife_id, recorded, number, married_on from marriage
             where wife_id = :wife and ended_on is null
            """).param("wife", wife).query((row, _) -> read(row)).optional();
    }

    /// The marriages of the people on one card.
    public List<Marriage> onCard(UUID family) {
        return jdbc.sql("""
            select distinct w.id, w.husband_id, w.wife_id, w.recorded, w.number, w.married_on
              from marriage w
              join membership m on m.resident_id in (w.husband_id, w.wife_id) and m.until is null
             where m.family_id = :family and w.ended_on is null
            """)
                .param("family", family)
                .query((row, _) -> read(row))
                .list();
    }

    /// The marriages these people are in today.
    public List<Marriage> of(Collection<UUID> people) {
        return jdbc.sql("""
            select id, husband_id, wife_id, recorded, number, married_on from marriage
             where ended_on is null and (husband_id = any(:people) or wife_id = any(:people))
             order by id
            """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /// The marriages these people were once in, latest end first.
    public List<Ended> endedOf(Collection<UUID> people) {
        return jdbc.sql("""
            select id, husband_id, wife_id, recorded, number, married_on, ended_on, end_kind from marriage
             where ended_on is not null and end_kind is not null and (husband_id = any(:people) or wife_id = any(:people))
             order by ended_on desc, id
            """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> new Ended(
                        read(row), row.getObject("ended_on", LocalDate.class), End.valueOf(row.getString("end_kind"))))
                .list();
    }

    /// The day each of the people on a card was last divorced.
    public Map<UUID, LocalDate> divorceDaysOnCard(UUID family) {
        var days = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
            select m.resident_id, max(w.ended_on) as divorced_on
              from membership m
              join marriage w on m.resident_id in (w.husband_id, w.wife_id) and w.end_kind = 'DIVORCE'
             where m.family_id = :family and m.until is null
             group by m.resident_id
            """).param("family", family).query(row -> {
            days.put(row.getObject("resident_id", UUID.class), row.getObject("divorced_on", LocalDate.class));
        });
        return days;
    }

    /// Ends a marriage; the row stays.
    public void end(Ended ended, @Nullable String number) {
        jdbc.sql("""
            update marriage set ended_on = :on, end_kind = :how, end_number = :number where id = :id and ended_on is null
            """)
                .param("id", ended.marriage().id())
                .param("on", ended.on())
                .param("how", ended.how().name())
                .param("number", number)
                .update();
    }

    /// Corrects the day an ended marriage ended on.
    public void redate(Ended ended) {
        jdbc.sql("update marriage set ended_on = :on where id = :id and end_kind = :how")
                .param("id", ended.marriage().id())
                .param("on", ended.on())
                .param("how", ended.how().name())
                .update();
    }

    /// A marriage that takes the place of an ended one.
    public void addReplacing(Marriage marriage, UUID replaced) {
        add(List.of(marriage));
        jdbc.sql("update marriage set replaces = :replaced where id = :id")
                .param("id", marriage.id())
                .param("replaced", replaced)
                .update();
    }

    /// The same marriages, of the other record of one of the two; answers how many there were.
    public int handOver(Collection<UUID> marriages, UUID from, UUID to) {
        return jdbc.sql("""
            update marriage
               set husband_id = case husband_id when :from then :to else husband_id end,
                   wife_id = case wife_id when :from then :to else wife_id end
             where id = any(:ids) and :from in (husband_id, wife_id)
            """)
                .param("ids", marriages.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /// Lets marriages last again that another row had replaced; answers how many there were.
    public int resume(Collection<UUID> marriages) {
        return jdbc.sql("""
            update marriage set ended_on = null, end_kind = null, end_number = null
             where id = any(:ids) and end_kind = 'REPLACED'
            """).param("ids", marriages.toArray(UUID[]::new)).update();
    }

    private static Marriage read(ResultSet row) throws SQLException {
        return new Marriage(
                row.getObject("id", UUID.class),
                row.getObject("husband_id", UUID.class),
                row.getObject("wife_id", UUID.class),
                row.getBoolean("recorded"),
                row.getString("number"),
                row.getObject("married_on", LocalDate.class));
    }

    public static MapSqlParameterSource columnsOf(Marriage marriage) {
        return new MapSqlParameterSource("id", marriage.id())
                .addValue("husbandId", marriage.husbandId())
                .addValue("wifeId", marriage.wifeId())
                .addValue("recorded", marriage.recorded())
                .addValue("number", marriage.number())
                .addValue("marriedOn", marriage.marriedOn());
    }
}
