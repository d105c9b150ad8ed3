package id.adminduk.identity.numbering;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counters behind new numbers. A counter's row stays locked until its transaction ends, so serials have no gaps.
@Repository
public class NumberRepository {
    private static final int LAST_SERIAL = 9999;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;

    NumberRepository(JdbcClient jdbc, BlindIndex blindIndex) {
        this.jdbc = jdbc;
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

    /// Makes the counters go on after serials that were given elsewhere; always in one order, so that nobody waits in a
    /// circle.
    public void advance(NumberKind kind, Map<NumberPrefix, Integer> lastSerials) {
        var given = List.copyOf(lastSerials.entrySet());
        jdbc.sql("""
            insert into number_counter (kind, prefix, last)
            select :kind, given.prefix, given.last from unnest(:prefixes, :serials) as given (prefix, last) order by given.prefix collate "C"
            on conflict (kind, prefix) do update set last = greatest(number_counter.last, excluded.last)
            """)
                .param("kind", kind.name())
                .param(
                        "prefixes",
                        given.stream().map(one -> one.getKey().digits()).toArray(String[]::new))
                .param("serials", given.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }
}
