package id.adminduk.identity.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.types.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class RegionRepositoryIT {
    @Autowired
    private RegionRepository regions;

    @Autowired
    private RegionLoader loader;

    @Autowired
    private JdbcClient jdbc;

    private long count(String level) {
        return jdbc.sql("select count(*) from region where level = :level")
                .param("level", level)
                .query(Long.class)
                .single();
    }

    @Test
    void holdsTheWholeDistrictOnceHoweverOftenLoaded() {
        loader.run(new DefaultApplicationArguments());
        assertThat(count("PROVINCE")).isOne();
        assertThat(count("KABUPATEN")).isOne();
        assertThat(count("KECAMATAN")).isEqualTo(17);
        assertThat(count("NAGARI")).isEqualTo(103);
    }

    @Test
    void findsAKecamatanByEitherSpelling() {
        assertThat(regions.named("Lubuak Aluang")).containsExactly(RegionCode.of("13.05.01"));
        assertThat(regions.named("lubuk alung"))
                .containsExactly(RegionCode.of("13.05.01"), RegionCode.of("13.05.01.2001"));
        assertThat(regions.named("Enam Lingkung")).containsExactly(RegionCode.of("13.05.17"));
    }

    @Test
    void namesAPlaceAndEverythingAboveIt() {
        assertThat(regions.namesOf(RegionCode.of("13.05.10.2002")))
                .isEqualTo(new PlaceNames("Ulakan", "Ulakan Tapakih", "Kabupaten Padang Pariaman", "Sumatera Barat"));
    }
}
