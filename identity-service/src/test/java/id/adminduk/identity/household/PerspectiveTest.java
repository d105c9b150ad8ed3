package id.adminduk.identity.household;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.family.Shdk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerspectiveTest {

    /// One row per relation to the old head, one column per new head: what a widow, a husband, a child, ... calls them.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        member,          ISTRI,     SUAMI,     ANAK,      MENANTU, ORANG_TUA, MERTUA,  CUCU,    FAMILI,  LAINNYA
        KEPALA_KELUARGA, ISTRI,     ISTRI,     ORANG_TUA, MERTUA,  ANAK,      MENANTU, FAMILI,  FAMILI,  FAMILI
        ISTRI,           FAMILI,    FAMILI,    ORANG_TUA, MERTUA,  MENANTU,   ANAK,    FAMILI,  FAMILI,  FAMILI
        SUAMI,           FAMILI,    FAMILI,    ORANG_TUA, MERTUA,  MENANTU,   ANAK,    FAMILI,  FAMILI,  FAMILI
        ANAK,            ANAK,      ANAK,      FAMILI,    FAMILI,  CUCU,      CUCU,    FAMILI,  FAMILI,  FAMILI
        MENANTU,         MENANTU,   MENANTU,   FAMILI,    FAMILI,  FAMILI,    FAMILI,  FAMILI,  FAMILI,  FAMILI
        CUCU,            CUCU,      CUCU,      FAMILI,    FAMILI,  FAMILI,    FAMILI,  FAMILI,  FAMILI,  FAMILI
        ORANG_TUA,       MERTUA,    MERTUA,    FAMILI,    FAMILI,  FAMILI,    FAMILI,  FAMILI,  FAMILI,  FAMILI
        MERTUA,          ORANG_TUA, ORANG_TUA, FAMILI,    FAMILI,  FAMILI,    FAMILI,  FAMILI,  FAMILI,  FAMILI
        FAMILI,          FAMILI,    FAMILI,    FAMILI,    FAMILI,  FAMILI,    FAMILI,  FAMILI,  FAMILI,  FAMILI
        LAINNYA,         LAINNYA,   LAINNYA,   LAINNYA,   LAINNYA, LAINNYA,   LAINNYA, LAINNYA, LAINNYA, LAINNYA
        """)
    void seesEverybodyFromTheNewHead(
            Shdk member,
            Shdk wife,
            Shdk husband,
            Shdk child,
            Shdk childInLaw,
            Shdk parent,
            Shdk parentInLaw,
            Shdk grandchild,
            Shdk relative,
            Shdk other) {
        assertThat(Perspective.of(Shdk.ISTRI, member)).isEqualTo(wife);
        assertThat(Perspective.of(Shdk.SUAMI, member)).isEqualTo(husband);
        assertThat(Perspective.of(Shdk.ANAK, member)).isEqualTo(child);
        assertThat(Perspective.of(Shdk.MENANTU, member)).isEqualTo(childInLaw);
        assertThat(Perspective.of(Shdk.ORANG_TUA, member)).isEqualTo(parent);
        assertThat(Perspective.of(Shdk.MERTUA, member)).isEqualTo(parentInLaw);
        assertThat(Perspective.of(Shdk.CUCU, member)).isEqualTo(grandchild);
        assertThat(Perspective.of(Shdk.FAMILI, member)).isEqualTo(relative);
        assertThat(Perspective.of(Shdk.LAINNYA, member)).isEqualTo(other);
        assertThat(Perspective.of(Shdk.KEPALA_KELUARGA, member)).isEqualTo(member);
    }
}
