package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.acceptance.birth.Couple;
import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.birth.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FamiliesTest {
    private static final int COUPLES = 5;

    @TempDir
    Path data;

    private Families families;

    @BeforeEach
    void writeCouples() throws IOException {
        var couples = IntStream.range(0, COUPLES).mapToObj(FamiliesTest::couple).toList();
        Files.createDirectories(data.resolve("demo"));
        Files.write(
                data.resolve("demo/couples.json"), JsonMapper.builder().build().writeValueAsBytes(couples));
        families = new Families(data);
    }

    private static Couple couple(int number) {
        var nik = "130501150390%04d".formatted(number);
        return new Couple(nik, "Ibu", nik, "Ayah", nik, "1/1/I/2020", LocalDate.of(2020, 1, 1), "13.05.01.2001");
    }

    @Test
    void tellsTheDocumentedFamiliesFirstAndNoFamilyTwice() {
        assertThat(families.twins().parents()).isEqualTo(couple(0));
        assertThat(families.atHome().parents()).isEqualTo(couple(1));
        var again = new Families(data); // another run remembers
        assertThat(again.twins().parents()).isEqualTo(couple(2));
        assertThat(again.atHome().parents()).isEqualTo(couple(3));
    }

    @Test
    void spreadsManyBirthsWithoutRepeatingOne() {
        families.twins();
        var births = families.many(20);
        assertThat(births.stream().map(birth -> birth.parents() + "/" + birth.order()))
                .doesNotHaveDuplicates();
        assertThat(births.stream().map(Delivery::parents)).doesNotContain(couple(0));
        assertThat(births.getFirst().parents()).isEqualTo(couple(COUPLES - 1));
    }

    @Test
    void tellsItsStoriesAmongTheFamiliesOfADrillWhenNoOtherIsLeft() {
        families.many(3); // the last three couples
        families.twins();
        families.atHome();
        var late = families.twins();
        assertThat(late.order()).isEqualTo(2);
        assertThat(families.many(1).getFirst().parents()).isNotEqualTo(late.parents());
    }

    @Test
    void saysWhenNobodyIsLeft() {
        for (int i = 1; i < COUPLES; i++) families.twins();
        assertThatThrownBy(families::twins).hasMessageContaining("every couple has been used");
    }
}
