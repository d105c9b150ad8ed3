package id.adminduk.document.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PreparedFileTest {
    private static final String ROOM = "<" + "0".repeat(32) + ">";

    @Test
    void fillsTheRoomOfTheLastRevisionFromItsStart() {
        var file = new PreparedFile((ROOM + " and " + ROOM).getBytes(US_ASCII), ROOM.length());
        assertThat(new String(file.with(new byte[] {0x30, (byte) 0x8F, 1}), US_ASCII))
                .isEqualTo(ROOM + " and <308f01" + "0".repeat(26) + ">");
    }

    @Test
    void refusesASignatureThatDoesNotFit() {
        var file = new PreparedFile(ROOM.getBytes(US_ASCII), 0);
        assertThat(file.with(new byte[16])).hasSize(ROOM.length());
        assertThatIllegalStateException().isThrownBy(() -> file.with(new byte[17]));
    }

    @Test
    void refusesAFileWithoutRoom() {
        assertThatIllegalStateException().isThrownBy(() -> new PreparedFile(new byte[40], 0));
    }
}
