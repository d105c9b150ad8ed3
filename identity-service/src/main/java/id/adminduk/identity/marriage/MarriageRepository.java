package id.adminduk.identity.marriage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Marriages that last today.
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

    private static Marriage read(ResultSet row) throws SQLException {
        return new Marriage(
                row.getObject("id", UUID.class),
                row.getObject("husband_id", UUID.class),
                row.getObject("wife_id", UUID.class),
                row.getBoolean("recorded"),
                row.getString("number"),
                row.getObject("married_on", LocalDate.class));
    }

    private static MapSqlParameterSource columnsOf(Marriage marriage) {
        return new MapSqlParameterSource("id", marriage.id())
                .addValue("husbandId", marriage.husbandId())
                .addValue("wifeId", marriage.wifeId())
                .addValue("recorded", marriage.recorded())
                .addValue("number", marriage.number())
                .addValue("marriedOn", marriage.marriedOn());
    }
}
