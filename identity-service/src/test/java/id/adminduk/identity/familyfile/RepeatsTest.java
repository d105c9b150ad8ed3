package id.adminduk.identity.familyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static Map<Column, String> row(int card, int person) {
        return FamilyFiles.row(
                Column.NO_KK, "130501010110%04d".formatted(card), Column.NIK, "13050157089%05d".formatted(person));
    }

    private static Repeats in(Stream<Map<Column, String>> rows) {
        return Repeats.in(new CsvLines(new ByteArrayInputStream(FamilyFiles.csv(rows.toList()))));
    }

    @Test
    void findsNumbersThatTwoRowsCarry() {
        var repeats = in(Stream.of(row(1, 1), row(2, 2), row(3, 1), row(4, 4)));
        assertThat(repeats.hasTwice("1305015708900001")).isTrue();
        assertThat(repeats.hasTwice("1305015708900002")).isFalse();
        assertThat(repeats.lines()).isEqualTo(4);
    }

    @Test
    void findsFamiliesTornApart() {
        var repeats = in(Stream.of(row(1, 1), row(1, 2), row(2, 3), row(1, 4)));
        assertThat(repeats.tears("1305010101100001")).isTrue();
        assertThat(repeats.tears("1305010101100002")).isFalse();
    }

    @Test
    void findsWhatIsTooLongForAFamily() {
        var hundred = in(IntStream.range(0, 100).mapToObj(person -> row(1, person + 1)));
        var more = in(IntStream.range(0, 101).mapToObj(person -> row(1, person + 1)));
        assertThat(hundred.tears("1305010101100001")).isFalse();
        assertThat(more.tears("1305010101100001")).isTrue();
    }

    @Test
    void saysNothingOfWhatIsNoNumber() {
        var empty = FamilyFiles.row(Column.NAMA, "Siti");
        var repeats = in(Stream.of(empty, empty));
        assertThat(List.of("", "0", "abc", "0000000000000000"))
                .noneMatch(repeats::hasTwice)
                .noneMatch(repeats::tears);
    }

    @Test
    void keepsADistrictApart() {
        var repeats = in(IntStream.range(1, 60_000).mapToObj(person -> row(person % 9999, person)));
        assertThat(IntStream.range(1, 60_000)
                        .mapToObj(person -> "13050157089%05d".formatted(person))
                        .filter(repeats::hasTwice))
                .isEmpty();
    }
}
