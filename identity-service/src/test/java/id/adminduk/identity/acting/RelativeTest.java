package id.adminduk.identity.acting;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.family.Shdk;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID HOME = UUID.randomUUID();
    private static final UUID MOTHER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false, true",
        "2009-11-24, false, true",
        "2009-11-23, false, false",
        "1990-01-01, false, false",
        "2009-11-24, true, false"
    })
    void isAMinorBelowSeventeenUnlessMarried(LocalDate born, boolean married, boolean minor) {
        assertThat(relative(HOME, Shdk.ANAK, born, married, null).isMinor(TODAY))
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "KEPALA_KELUARGA, ANAK, true",
        "ISTRI, ANAK, true",
        "SUAMI, ANAK, true",
        "ANAK, ANAK, false",
        "KEPALA_KELUARGA, CUCU, false",
        "ORANG_TUA, ANAK, false",
        "KEPALA_KELUARGA, FAMILI, false"
    })
    void theCoupleOfTheCardActsForItsChildren(Shdk actor, Shdk child, boolean may) {
        var adult = relative(HOME, actor, LocalDate.of(1990, 1, 1), true, null);
        assertThat(adult.isParentOf(relative(HOME, child, TODAY, false, null))).isEqualTo(may);
    }

    @Test
    void aRegisteredParentActsWhereverTheyStandOnTheSameCard() {
        var mother = new Relative(
                MOTHER, "Wulan", HOME, RegionCode.of("13.05"), Shdk.ANAK, LocalDate.of(1999, 4, 3), true, null, null);
        assertThat(mother.isParentOf(relative(HOME, Shdk.CUCU, TODAY, false, MOTHER)))
                .isTrue();
        assertThat(mother.isParentOf(relative(UUID.randomUUID(), Shdk.CUCU, TODAY, false, MOTHER)))
                .as("on another card")
                .isFalse();
        assertThat(mother.isParentOf(mother)).isFalse();
    }

    private static Relative relative(UUID family, Shdk shdk, LocalDate born, boolean married, UUID mother) {
        return new Relative(
                UUID.randomUUID(), "Nama", family, RegionCode.of("13.05.98.2001"), shdk, born, married, mother, null);
    }
}
