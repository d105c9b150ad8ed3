package id.adminduk.identity.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.PopulatedTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The district of this test was filled this way; here it is a table less.
@PopulatedTest
class LateIndexesIT {
    private static final List<String> TABLES = List.of("membership", "marriage");
    private static final String SECOND_SEAT = """
        insert into membership (id, family_id, resident_id, shdk, position, since)
        select gen_random_uuid(), family_id, resident_id, 'LAINNYA', 90, since from membership limit 1
        """;
    private static final String NOBODYS_MARRIAGE = """
        insert into marriage (id, husband_id, wife_id, recorded) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), false)
        """;

    @Autowired
    private LateIndexRepository indexes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private List<String> rules() {
        return jdbc.sql("""
            select pg_get_indexdef(indexrelid) as rule from pg_index where indrelid in ('membership'::regclass, 'marriage'::regclass)
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
             where conrelid in ('membership'::regclass, 'marriage'::regclass)
             order by 1
            """).query(String.class).list();
    }

    private void load(String sql) {
        transaction.executeWithoutResult(
                _ -> indexes.after(TABLES, () -> jdbc.sql(sql).update()));
    }

    @Test
    void putsBackWhatItTookAway() {
        var before = rules();
        transaction.executeWithoutResult(loading -> {
            assertThat(indexes.after(TABLES, this::rules)).hasSizeLessThan(before.size() - TABLES.size());
            assertThat(rules()).isEqualTo(before);
            loading.setRollbackOnly();
        });
        assertThat(rules()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void refusesAtTheEndWhoBreaksARule() {
        var before = rules();
        assertThatThrownBy(() -> load(SECOND_SEAT)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> load(NOBODYS_MARRIAGE)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rules()).isEqualTo(before);
    }
}
