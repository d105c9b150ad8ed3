package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.acceptance.life.Pair;
import id.adminduk.acceptance.life.Pair.Single;
import id.adminduk.acceptance.life.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PairsTest {
    @TempDir
    Path data;

    @Test
    void nobodyMarriesTwice() throws IOException {
        Files.createDirectories(data.resolve("demo"));
        var listed = List.of(pair(1), pair(2));
        Files.write(
                data.resolve("demo/pairs.json"), JsonMapper.builder().build().writeValueAsBytes(listed));
        assertThat(new Pairs(data).next()).isEqualTo(pair(1));
        var later = new Pairs(data); // another run remembers
        assertThat(later.next()).isEqualTo(pair(2));
        assertThatThrownBy(later::next).isInstanceOf(IllegalStateException.class);
    }

    private static Pair pair(int number) {
        return new Pair(single("Amir " + number), single("Siti " + number));
    }

    private static Single single(String name) {
        return new Single("1305010403650001", name, LocalDate.of(1999, 1, 31), "1305011404180001", "13.05.01.2001");
    }
}
