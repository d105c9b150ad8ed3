package id.adminduk.identity.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.exchange.ExchangeFile.Head;
import id.adminduk.identity.exchange.ExchangeFile.Type;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The form of the files, checked as somebody else's program would (docs/siak.md).
class ExchangeFileTest {
    private static final RegionCode HERE = RegionCode.of("13.05");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private KeyFolder keys;
    private ExchangeFile files;

    @BeforeEach
    void key() {
        keys = new KeyFolder(folder, true);
        files = new ExchangeFile(JSON, new ExchangeKey(keys));
    }

    private byte[] batch(Object... lines) {
        return files.write(Head.ofBatch(HERE, 12, "ab", lines.length, Instant.EPOCH), List.of(lines));
    }

    private List<?> read(byte[] file) {
        return files.read(file, Type.CHANGES, Map.class).lines();
    }

    @Test
    void theLastLineSealsEveryByteBeforeIt() throws Exception {
        var text = new String(batch(Map.of("name", "Sidi \u00e9")), StandardCharsets.UTF_8);
        int seal = text.lastIndexOf("{\"sha256\"");
        byte[] sealed = text.substring(0, seal).getBytes(StandardCharsets.UTF_8);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.secret("siak-exchange", 32), "HmacSHA256"));
        assertThat(JSON.readTree(text.substring(seal)).get("hmac").asString())
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal(sealed)));
        assertThat(text).endsWith("\n").startsWith("{\"format\":\"adminduk-siak/1\"");
        assertThat(text.lines()).hasSize(3);
    }

    @Test
    void whatIsWrittenIsRead() {
        var one = Map.of("name", "Sidi \u00e9");
        assertThat(read(batch(one, Map.of()))).isEqualTo(List.of(one, Map.of()));
        assertThat(read(batch())).isEmpty();
    }

    @Test
    void aFileSealedWithAnotherKeyIsNotGenuine(@TempDir Path elsewhere) {
        var others = new ExchangeFile(JSON, new ExchangeKey(new KeyFolder(elsewhere, true)));
        var forged = others.write(Head.ofBatch(HERE, 12, "ab", 0, Instant.EPOCH), List.of());
        assertThatThrownBy(() -> read(forged)).isInstanceOf(ExchangeRefused.NotGenuine.class);
    }

    @Test
    void aBatchIsNoAnswer() {
        assertThatThrownBy(() -> files.read(batch(), Type.ANSWERS, Map.class))
                .isInstanceOf(ExchangeRefused.Unreadable.class);
    }

    @Test
    void everyByteCounts() {
        byte[] good = batch(Map.of("a", 1));
        int sealed = new String(good, StandardCharsets.UTF_8).lastIndexOf("{\"sha256\"");
        for (int index = 0; index < sealed; index++) {
            byte[] bad = good.clone();
            bad[index] ^= 1;
            assertThatThrownBy(() -> read(bad)).isInstanceOf(ExchangeRefused.class);
        }
    }
}
