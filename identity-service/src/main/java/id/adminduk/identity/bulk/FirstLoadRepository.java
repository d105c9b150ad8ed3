package id.adminduk.identity.bulk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lets one load fill a registry nobody is in without indexes and references, over many transactions: what was taken
/// away is written down in the database, so that the load survives the process that began it. Until it ends everybody
/// else can read, and nobody else can write (decision 0087).
@Repository
public class FirstLoadRepository {
    private static final int STRIDE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final LateIndexRepository indexes;

    FirstLoadRepository(JdbcClient jdbc, JdbcTemplate template, LateIndexRepository indexes) {
        this.jdbc = jdbc;
        this.template = template;
        this.indexes = indexes;
    }

    /// The load that is on.
    public Optional<UUID> current() {
        return jdbc.sql("select load_id from first_load").query(UUID.class).optional();
    }

    /// False where somebody is in the registry, or another load is on. The caller holds the transaction; whoever
    /// writes at this moment has finished before.
    public boolean begin(UUID load, Instant now) {
        template.execute("lock table first_load in share row exclusive mode");
        if (current().isPresent() || inhabited()) return false;
        var back = indexes.takeAway(BulkRepository.TABLES);
        if (inhabited()) throw new IllegalStateException("somebody came in before the first load");
        template.batchUpdate(
                "insert into late_index (turn, back) values (?, ?)",
                IntStream.range(0, back.size())
                        .mapToObj(place -> new Object[] {
                            back.get(place).turn() * STRIDE + place,
                            back.get(place).statement()
                        })
                        .toList());
        jdbc.sql("insert into first_load (load_id, begun_at) values (:load, :now)")
                .param("load", load)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        BulkRepository.TABLES.forEach(table -> template.execute("create trigger registry_is_being_filled"
                + " before insert or update or delete or truncate on " + table
                + " for each statement execute function registry_is_being_filled()"));
        return true;
    }

    private boolean inhabited() {
        return jdbc.sql("select exists (select from resident) or exists (select from family)")
                .query(Boolean.class)
                .single();
    }

    /// What is away, in turns: within one, everything may come back side by side.
    public List<List<Integer>> away() {
        var places = jdbc.sql("select turn from late_index order by turn")
                .query((row, _) -> row.getInt("turn"))
                .list();
        return List.copyOf(places.stream()
                .collect(Collectors.groupingBy(place -> place / STRIDE, TreeMap::new, Collectors.toList()))
                .values());
    }

    /// Puts one thing back, unless somebody else has, or does at this moment. The caller holds the transaction: where a
    /// rule is broken the thing stays away.
    public void putBack(int place) {
        template.execute("set local lock_timeout = 0");
        jdbc.sql("delete from late_index where turn = :place returning back")
                .param("place", place)
                .query((row, _) -> row.getString("back"))
                .optional()
                .ifPresent(indexes::putBack);
    }

    /// Puts back whatever is still away, if it is this load that is on, and lets everybody write. The caller holds the
    /// transaction: whoever broke a rule is refused here, and then all is as before.
    public void end(UUID load) {
        template.execute("set local lock_timeout = 0");
        template.execute("lock table first_load in share row exclusive mode");
        if (!current().equals(Optional.of(load))) return;
        BulkRepository.TABLES.forEach(table -> template.execute("drop trigger registry_is_being_filled on " + table));
        away().forEach(turn -> turn.forEach(this::putBack));
        template.execute("delete from first_load");
    }

    /// Takes out whatever this load brought, and puts everything back: what it brought breaks a rule, so it could never
    /// end. Nobody was there before it and nobody else wrote. The caller holds the transaction.
    public void undo(UUID load) {
        if (!current().equals(Optional.of(load))) return;
        template.execute("set local statement_timeout = 0; set local adminduk.load = '" + load + "'");
        BulkRepository.TABLES.reversed().forEach(table -> template.execute("delete from " + table));
        end(load);
    }
}
