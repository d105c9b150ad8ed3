package id.adminduk.identity.familystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartStreamTest {
    private static PartStream stream(String... parts) {
        var list = List.of(parts);
        return new PartStream(
                number -> number < list.size() ? list.get(number).getBytes(StandardCharsets.UTF_8) : null);
    }

    @Test
    void readsPartsAsOne() throws IOException {
        assertThat(stream("no_", "", "kk", ",nik").readAllBytes()).asString().isEqualTo("no_kk,nik");
        assertThat(stream().read()).isEqualTo(-1);
    }

    @Test
    void readsByteByByte() {
        var stream = stream("a", "b");
        assertThat(List.of(stream.read(), stream.read(), stream.read(), stream.read()))
                .containsExactly((int) 'a', (int) 'b', -1, -1);
    }
}
