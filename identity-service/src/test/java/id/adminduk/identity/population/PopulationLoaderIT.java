package id.adminduk.identity.population;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.numbering.NumberIssuer;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PopulatedTest
class PopulationLoaderIT {
    private static final String ONE_OF_THEM = """
        select r.id from resident r join resident_history h on h.resident_id = r.id
         where h.changed_by = 'synthetic-population' order by r.id limit 1
        """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private FamilyRepository families;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private NumberIssuer issuer;

    @Autowired
    private PopulationLoader loader;

    @Autowired
    private TransactionTemplate transaction;

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Nik anybody() {
        var id = jdbc.sql(ONE_OF_THEM).query(UUID.class).single();
        var sealed = jdbc.sql("select nik_sealed from resident where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return new Nik(cipher.open("resident", "nik_sealed", id, sealed));
    }

    @Test
    void addsThePeopleAskedFor() {
        assertThat(count("select count(*) from resident_history where changed_by = 'synthetic-population'"))
                .isEqualTo(3000);
        assertThat(count("select count(*) from membership m join resident_history h using (resident_id)"
                        + " where h.changed_by = 'synthetic-population' and m.until is null"))
                .isEqualTo(3000);
    }

    @Test
    void writesWhatTheRepositoryReads() {
        var somebody = residents.find(anybody()).orElseThrow();
        assertThat(families.familyOf(somebody.id())).isPresent();
        assertThat(somebody.version()).isEqualTo(1);
    }

    @Test
    void leavesTheNextNumberFree() {
        var somebody = residents.find(anybody()).orElseThrow();
        var next = transaction.execute(_ -> issuer.nik(
                UUID.randomUUID(),
                somebody.region(),
                somebody.birth().date(),
                somebody.biodata().sex()));
        assertThat(residents.find(next)).isEmpty();
        assertThat(next.value()).startsWith(somebody.nik().value().substring(0, 12));
    }

    @Test
    void bringsAFewMoreBesideThoseWhoAreThere() {
        transaction.executeWithoutResult(trial -> {
            long before = count("select count(*) from resident");
            loader.load(new Population(99, 50, RegionLoader.shipped(), LocalDate.of(2026, 11, 1))
                    .after(serials("NIK"), serials("KK")));
            assertThat(count("select count(*) from resident")).isEqualTo(before + 50);
            trial.setRollbackOnly();
        });
    }

    private Map<NumberPrefix, Integer> serials(String kind) {
        var given = new HashMap<NumberPrefix, Integer>();
        jdbc.sql("select prefix, last from number_counter where kind = :kind")
                .param("kind", kind)
                .query(row -> {
                    given.put(new NumberPrefix(row.getString("prefix")), row.getInt("last"));
                });
        return given;
    }

    @Test
    void fillsTheSearchKeysOfEverybody() {
        assertThat(count("select count(*) from resident where name_tokens is null"))
                .isZero();
        var tokens = jdbc.sql("select array_to_string(name_tokens, ' ') from resident where id = :id")
                .param("id", DemoPeople.named("Syafrizal").id())
                .query(String.class)
                .single();
        assertThat(tokens).isEqualTo("SAFRIZAL");
    }
}
