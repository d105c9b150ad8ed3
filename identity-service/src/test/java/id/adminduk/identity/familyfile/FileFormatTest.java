package id.adminduk.identity.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void believesAMediaTypeThatTheContentsConfirm() {
        assertThat(FileFormat.of("text/csv; charset=utf-8", bytes("no_kk,nik"))).isEqualTo(FileFormat.CSV);
        assertThat(FileFormat.of(XLSX, bytes("PK\3\4..."))).isEqualTo(FileFormat.XLSX);
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv,'PK\3\4'",
        XLSX + ",no_kk",
        "application/json,{}",
        "text/csv,'\u00D0\u00CF\u0011\u00E0'",
        XLSX + ",'\u00D0\u00CF\u0011\u00E0'"
    })
    void refusesEverythingElse(String declared, String start) {
        assertThatThrownBy(() -> FileFormat.of(declared, bytes(start))).isInstanceOf(FileRefused.TypeNotAllowed.class);
    }
}
