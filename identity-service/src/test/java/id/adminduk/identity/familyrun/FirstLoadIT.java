package id.adminduk.identity.familyrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.identity.bulk.FirstLoadRepository;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// In a transaction that sends everybody away and brings them back. The whole of it, with a process killed on the way,
/// is `deploy/drills/kill-an-import`.
@PopulatedTest
class FirstLoadIT {
    private static final UUID LOAD = UUID.randomUUID();
    private static final long LINES = 5_000;
    private static final String NOBODYS_MARRIAGE = """
        insert into marriage (id, husband_id, wife_id, recorded) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), false)
        """;

    @Autowired
    private FirstLoad first;

    @Autowired
    private FirstLoadRepository database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private TransactionTemplate transaction;

    private List<String> rules() {
        return jdbc.sql("""
            with filled (id) as (select conrelid from pg_constraint where contype = 'p' and conrelid::regclass::text in
                ('resident', 'resident_history', 'family', 'family_history', 'membership', 'marriage'))
            select pg_get_indexdef(indexrelid) as rule from pg_index join filled on indrelid = id
            union all
            select id::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint join filled on conrelid = id
            union all
            select pg_get_triggerdef(oid) from pg_trigger join filled on tgrelid = id where not tgisinternal
             order by 1
            """).query(String.class).list();
    }

    private void withNobody(Runnable test) {
        transaction.executeWithoutResult(trial -> {
            template.execute("truncate resident, family cascade");
            test.run();
            trial.setRollbackOnly();
        });
    }

    private void part(Runnable work) {
        var part = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        part.executeWithoutResult(_ -> work.run());
    }

    private void write(String sql, UUID load) {
        part(() -> {
            template.execute("set local adminduk.load = '" + load + "'");
            template.execute(sql);
        });
    }

    @Test
    void takesTheIndexesAwayAndPutsThemBack() {
        var before = rules();
        withNobody(() -> {
            assertThat(first.begin(LOAD, LINES)).isTrue();
            assertThat(first.begin(LOAD, 1)).as("it goes on after a break").isTrue();
            assertThat(first.begin(UUID.randomUUID(), LINES))
                    .as("one at a time")
                    .isFalse();
            assertThat(rules())
                    .doesNotContain("CREATE UNIQUE INDEX resident_nik_index_key ON public.resident USING btree"
                            + " (nik_index)");
            first.end(UUID.randomUUID());
            assertThat(database.current()).contains(LOAD);
            first.end(LOAD);
            assertThat(rules()).isEqualTo(before);
            assertThat(database.current()).isEmpty();
        });
        assertThat(rules()).isEqualTo(before).hasSizeGreaterThan(30);
    }

    @Test
    void leavesARegistryAndAShortFileAlone() {
        assertThat(first.begin(LOAD, LINES)).isFalse();
        withNobody(() -> assertThat(first.begin(LOAD, LINES - 1)).isFalse());
    }

    @Test
    void refusesEverybodyElseAsIfTheDatabaseWereAway() {
        withNobody(() -> {
            first.begin(LOAD, LINES);
            assertThatThrownBy(() -> write(NOBODYS_MARRIAGE, UUID.randomUUID()))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            write("delete from resident", LOAD);
            first.end(LOAD);
            write("delete from resident", UUID.randomUUID());
        });
    }

    @Test
    void refusesAtTheEndWhoBreaksARule() {
        withNobody(() -> {
            first.begin(LOAD, LINES);
            write(NOBODYS_MARRIAGE, LOAD);
            assertThatThrownBy(() -> part(() -> database.end(LOAD)))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(database.current()).contains(LOAD);
        });
    }

    @Test
    void takesOutWhatBreaksARuleAndServesAgain() {
        var before = rules();
        withNobody(() -> {
            database.begin(LOAD, Instant.now());
            write(NOBODYS_MARRIAGE, LOAD);
            part(() -> database.undo(UUID.randomUUID()));
            assertThat(database.current()).as("of another load").contains(LOAD);
            part(() -> database.undo(LOAD));
            assertThat(database.current()).isEmpty();
            assertThat(rules()).isEqualTo(before);
            assertThat(jdbc.sql("select count(*) from marriage")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void endsThatOfAFileThatGoesOnNoMore() {
        var before = rules();
        withNobody(() -> {
            first.begin(LOAD, LINES);
            first.endAbandoned();
            assertThat(database.current()).isEmpty();
            assertThat(rules()).isEqualTo(before);
        });
    }
}
