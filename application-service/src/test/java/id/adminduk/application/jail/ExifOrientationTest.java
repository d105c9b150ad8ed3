package id.adminduk.application.jail;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.cleaning.HostileFiles;
import java.awt.geom.Point2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsHowTheCameraWasHeld(int code) {
        assertThat(ExifOrientation.of(HostileFiles.photoWithExif(20, 10, code)).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 4711})
    void takesNonsenseForUpright(int code) {
        assertThat(ExifOrientation.of(HostileFiles.photoWithExif(20, 10, code))).isEqualTo(ExifOrientation.UPRIGHT);
    }

    @Test
    void survivesEveryCutThroughAPhoto() {
        byte[] photo = HostileFiles.photoWithExif(20, 10, 6);
        for (int length = 0; length < 120; length++) {
            assertThat(ExifOrientation.of(Arrays.copyOf(photo, length)).code()).isIn(1, 6);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 20, 0", "3, 20, 10", "4, 0, 10", "5, 0, 0", "6, 10, 0", "7, 10, 20", "8, 0, 20"})
    void turnsTheCornerWhereItBelongs(int code, double x, double y) {
        var corner = new ExifOrientation(code).turn(20, 10).transform(new Point2D.Double(0, 0), null);
        assertThat(corner).isEqualTo(new Point2D.Double(x, y));
    }
}
