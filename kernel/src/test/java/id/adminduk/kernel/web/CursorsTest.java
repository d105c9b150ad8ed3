package id.adminduk.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.crypto.KeyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorsTest {
    private Cursors cursors;

    @BeforeEach
    void keys(@TempDir Path folder) {
        cursors = new Cursors(new KeyFolder(folder, true));
    }

    @Test
    void returnsToItsPlace() {
        var place = new Cursor(Instant.parse("2026-11-21T10:15:30.123456Z"), UUID.randomUUID());
        assertThat(cursors.read(cursors.write(place, "worklist:13.05"), "worklist:13.05"))
                .isEqualTo(place);
    }

    @Test
    void beginsAtTheStartWithoutOne() {
        assertThat(cursors.read(null, "any")).isEqualTo(Cursor.START);
        assertThat(cursors.read(" ", "any", Cursor.END)).isEqualTo(Cursor.END);
    }

    @Test
    void refusesOnesOfOtherListsAndForgedOnes() {
        var text = cursors.write(Cursor.START, "worklist:13.05");
        assertThatThrownBy(() -> cursors.read(text, "worklist:13.06")).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cursors.read("_" + text.substring(1), "worklist:13.05"))
                .isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cursors.read("%%%", "worklist:13.05")).isInstanceOf(RequestRefused.class);
    }
}
