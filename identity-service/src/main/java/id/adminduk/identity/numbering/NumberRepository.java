package id.adminduk.identity.numbering;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counters behind new numbers. A counter's row stays locked until its transaction ends, so serials have no gaps.
@Repository
public class NumberRepository {
    private static final int LAST_SERIAL = 9999;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final BlindIndex blindIndex;

    NumberRepository(JdbcClient jdbc, JdbcTemplate template, BlindIndex blindIndex) {
        this.jdbc = jdbc;
        this.template = template;
        this.blindIndex = blindIndex;
    }

    int nextSerial(NumberKind kind, NumberPrefix prefix) {
        return jdbc.sql("""
            insert into number_counter (kind, prefix, last) values (:kind, :prefix, 1)
            on conflict (kind, prefix) do update set last = number_counter.last + 1
             where number_counter.last < :lastSerial
            returning last
            """)
                .param("kind", kind.name())
                .param("prefix", prefix.digits())
                .param("lastSerial", LAST_SERIAL)
                .query(Integer.class)
                .optional()
                .orElseThrow(NumbersExhausted::new);
    }

    boolean inUse(Nik nik) {
        return exists("select 1 from resident where nik_index = :index", blindIndex.of("nik", nik.value()));
    }

    boolean inUse(KkNumber number) {
        return exists(
                "select 1 from family where kk_index = :index union all select 1 from retired_kk_number where kk_index"
                        + " = :index",
                blindIndex.of("kk", number.value()));
    }

    private boolean exists(String sql, byte[] index) {
        return jdbc.sql(sql)
                .param("index", index)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Makes the counters go on after serials that were given elsewhere.
    public void advance(NumberKind kind, Map<NumberPrefix, Integer> lastSerials) {
        template.batchUpdate("""
            insert into number_counter (kind, prefix, last) values (?, ?, ?)
            on conflict (kind, prefix) do update set last = greatest(number_counter.last, excluded.last)
            """, lastSerials.entrySet(), 500, (row, entry) -> {
            row.setString(1, kind.name());
            row.setString(2, entry.getKey().digits());
            row.setInt(3, entry.getValue());
        });
    }
}
