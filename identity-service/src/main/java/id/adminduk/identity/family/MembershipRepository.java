package id.adminduk.identity.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on which family card; the database lets nobody be on two.
@Repository
public class MembershipRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    MembershipRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public void add(List<Membership> memberships) {
        template.batchUpdate(
                """
                insert into membership (id, family_id, resident_id, shdk, position, since)
                values (:id, :familyId, :residentId, :shdk, :position, :since)
                """, memberships.stream().map(MembershipRepository::columnsOf).toArray(MapSqlParameterSource[]::new));
    }

    /// Puts somebody at the end of a card; the caller holds the card's lock.
    public void append(UUID family, UUID resident, Shdk shdk, LocalDate since) {
        var position = jdbc.sql(
                        "select coalesce(max(position), 0) + 1 from membership where family_id = :family and until is"
                                + " null")
                .param("family", family)
                .query(Integer.class)
                .single();
        add(List.of(new Membership(UUID.randomUUID(), family, resident, shdk, position, since)));
    }

    /// Everybody on these cards today, and where these people are today: what a change of a household starts from.
    public List<Membership> open(Collection<UUID> families, Collection<UUID> residents) {
        return jdbc.sql("""
            select id, family_id, resident_id, shdk, position, since from membership
             where until is null and (family_id = any(:families) or resident_id = any(:residents))
             order by family_id, position
            """)
                .param("families", families.toArray(UUID[]::new))
                .param("residents", residents.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /// Ends memberships on a day; whoever stays on a card gets a new one.
    public void end(List<Membership> memberships, LocalDate until) {
        template.batchUpdate(
                "update membership set until = greatest(since, :until) where id = :id and until is null",
                memberships.stream()
                        .map(membership -> new MapSqlParameterSource("id", membership.id()).addValue("until", until))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /// The korong in the address of a card.
    public Optional<String> korongOf(UUID family) {
        return jdbc.sql("select korong from family where id = :family")
                .param("family", family)
                .query(String.class)
                .optional();
    }

    /// Where somebody is today.
    public Optional<Membership> find(UUID resident) {
        return jdbc.sql("""
            select m.id, m.family_id, m.resident_id, m.shdk, m.position, m.since
              from membership m join family f on f.id = m.family_id and f.status = 'ACTIVE'
             where m.resident_id = :resident and m.until is null
            """)
                .param("resident", resident)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Membership read(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("resident_id", UUID.class),
                Shdk.valueOf(row.getString("shdk")),
                row.getInt("position"),
                row.getObject("since", LocalDate.class));
    }

    /// What everybody on a card is to its head.
    Map<UUID, Shdk> ofFamily(UUID family) {
        var found = new HashMap<UUID, Shdk>();
        jdbc.sql("select resident_id, shdk from membership where family_id = :family and until is null")
                .param("family", family)
                .query(row -> {
                    found.put(row.getObject("resident_id", UUID.class), Shdk.valueOf(row.getString("shdk")));
                });
        return found;
    }

    public static MapSqlParameterSource columnsOf(Membership membership) {
        return new MapSqlParameterSource("id", membership.id())
                .addValue("familyId", membership.familyId())
                .addValue("residentId", membership.residentId())
                .addValue("shdk", membership.shdk().name())
                .addValue("position", membership.position())
                .addValue("since", membership.since());
    }
}
