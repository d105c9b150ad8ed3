package id.adminduk.identity.history;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Opens the version of a person or a card that was the last one at a moment.
@Repository
class HistoryQueries {
    private final JdbcClient jdbc;
    private final KeptVersionQueries kept;
    private final ResidentRepository residents;
    private final FamilyRepository families;

    HistoryQueries(JdbcClient jdbc, KeptVersionQueries kept, ResidentRepository residents, FamilyRepository families) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.residents = residents;
        this.families = families;
    }

    Optional<Past<Resident>> resident(UUID id, Instant before) {
        return jdbc.sql("""
            select resident_id as id, version, changed_at, changed_by, case_id, change, after,
                   (select n.before from resident_history n
                     where h.after is null and n.resident_id = h.resident_id and n.version = h.version + 1) as came_to
              from resident_history h
             where resident_id = :id and changed_at < :before order by version desc limit 1
            """)
                .param("id", id)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .optional()
                .map(past -> past.of(kept.open(past.state(), KeptVersionQueries.RESIDENT, residents::find)));
    }

    Optional<Past<Family>> family(UUID id, Instant before) {
        return jdbc.sql("""
            select family_id as id, version, changed_at, changed_by, case_id, change, after,
                   (select n.before from family_history n
                     where h.after is null and n.family_id = h.family_id and n.version = h.version + 1) as came_to
              from family_history h
             where family_id = :id and changed_at < :before order by version desc limit 1
            """)
                .param("id", id)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .optional()
                .map(past -> past.of(kept.open(past.state(), KeptVersionQueries.FAMILY, families::find)));
    }

    /// Somebody on a card, as they were then.
    record Member(Resident resident, Shdk shdk) {}

    private record Seat(KeptVersion version, Shdk shdk) {}

    /// Who was on a card at the end of a day, each as they were then.
    List<Member> members(UUID family, LocalDate on, Instant before) {
        var seats = jdbc.sql("""
            select m.resident_id as id, m.shdk, h.version, h.after,
                   (select n.before from resident_history n
                     where h.after is null and n.resident_id = m.resident_id and n.version = h.version + 1) as came_to
              from membership m
              join lateral (select version, after from resident_history h
                             where h.resident_id = m.resident_id and h.changed_at < :before
                             order by h.version desc limit 1) h on true
             where m.family_id = :family and m.since <= :on and (m.until is null or m.until > :on)
             order by m.position
            """)
                .param("family", family)
                .param("on", on)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Seat(KeptVersion.of(row), Shdk.valueOf(row.getString("shdk"))))
                .list();
        var now = now(seats);
        return seats.stream()
                .map(seat -> new Member(
                        kept.open(seat.version(), KeptVersionQueries.RESIDENT, id -> Optional.ofNullable(now.get(id))),
                        seat.shdk()))
                .toList();
    }

    /// Those whose version is not written down, as they are.
    private Map<UUID, Resident> now(List<Seat> seats) {
        var asTheyCame = seats.stream()
                .map(Seat::version)
                .filter(KeptVersion::isAsNow)
                .map(KeptVersion::id)
                .toList();
        return residents.find(asTheyCame).stream().collect(Collectors.toMap(Resident::id, Function.identity()));
    }

    private static Past<KeptVersion> read(ResultSet row) throws SQLException {
        return new Past<>(
                KeptVersion.of(row),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getObject("case_id", UUID.class),
                row.getString("change"));
    }
}
