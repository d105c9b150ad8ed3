package id.adminduk.identity.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.types.RegionCode;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void readsALineOfTheMinistrysList() {
        assertThat(Region.parse("13.05.01.2001,Lubuk Alung,nagari"))
                .isEqualTo(new Region(
                        RegionCode.of("13.05.01.2001"), "Lubuk Alung", RegionLevel.NAGARI, RegionCode.of("13.05.01")));
    }

    @Test
    void leavesAProvinceWithoutParent() {
        assertThat(Region.parse("13,Sumatera Barat,province").parent()).isNull();
    }
}
