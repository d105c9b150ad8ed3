package id.adminduk.identity.familyrun;

import id.adminduk.identity.birth.RegistryProperties;
import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the registry knows already of what a file brings.
@Repository
class RegistryQueries {
    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final RegistryProperties registry;

    RegistryQueries(JdbcClient jdbc, BlindIndex blindIndex, RegistryProperties registry) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
    }

    /// Those of these numbers somebody has, one by one in the index: asked for thousands at once the planner reads
    /// everybody.
    Set<Nik> takenNiks(Collection<Nik> niks) {
        return known("nik", Nik::value, niks, """
            select given.index
              from unnest(:indexes::bytea[]) as given (index)
             cross join lateral (select from resident where nik_index = given.index limit 1) somebody
            """);
    }

    /// Those of these numbers a card has, or had before its head changed.
    Set<KkNumber> takenCards(Collection<KkNumber> numbers) {
        return known("kk", KkNumber::value, numbers, """
            select given.index
              from unnest(:indexes::bytea[]) as given (index)
             cross join lateral (select from family where kk_index = given.index
                                 union all select from retired_kk_number where kk_index = given.index limit 1) card
            """);
    }

    private <T> Set<T> known(String kind, Function<T, String> text, Collection<T> numbers, String sql) {
        Map<ByteBuffer, T> byIndex = new HashMap<>();
        numbers.forEach(number -> byIndex.put(ByteBuffer.wrap(blindIndex.of(kind, text.apply(number))), number));
        var indexes = byIndex.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        var known = new HashSet<T>();
        jdbc.sql(sql).param("indexes", indexes).query(row -> {
            var number = byIndex.get(ByteBuffer.wrap(row.getBytes(1)));
            if (number != null) known.add(number);
        });
        return known;
    }

    /// Where a family of this district can live.
    Set<RegionCode> nagari(LocalDate today) {
        return new HashSet<>(jdbc.sql("""
            select code from region
             where level = 'NAGARI' and starts_with(code, :district || '.') and (valid_until is null or valid_until > :today)
            """)
                .param("district", registry.district().value())
                .param("today", today)
                .query((row, _) -> new RegionCode(row.getString("code")))
                .list());
    }
}
