package id.adminduk.identity.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// The format is that of PostgreSQL's manual (COPY, binary format); days and moments count from the year 2000.
class CopyTableTest {
    private static final String HEAD = "5047434f50590aff0d0a00" + "00000000" + "00000000";
    private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    record Case(String column, @Nullable Object value, String hex) {}

    static Case[] cases() {
        return new Case[] {
            new Case("c", null, "ffffffff"),
            new Case("c", "Añ", "00000003" + "41c3b1"),
            new Case("c", "", "00000000"),
            new Case("c", new byte[] {0, -1}, "00000002" + "00ff"),
            new Case("c", ID, "00000010" + "0198a000000070008000000000000001"),
            new Case("c", LocalDate.of(2000, 1, 2), "00000004" + "00000001"),
            new Case("c", LocalDate.of(1999, 12, 31), "00000004" + "ffffffff"),
            new Case("c", Instant.parse("2000-01-01T00:00:01Z"), "00000008" + "00000000000f4240"),
            new Case("c", true, "00000001" + "01"),
            new Case("c:INT2", 258, "00000002" + "0102"),
            new Case("c:INT4", -2, "00000004" + "fffffffe"),
            new Case("c:INT8", 5L, "00000008" + "0000000000000005"),
            new Case(
                    "c:TEXTS",
                    "{A,BC}",
                    "0000001f" + "00000001" + "00000000" + "00000019" + "00000002" + "00000001" + "00000001" + "41"
                            + "00000002" + "4243"),
            new Case("c:TEXTS", "{}", "0000000c" + "00000000" + "00000000" + "00000019"),
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesAsPostgresReads(Case one) {
        var table = new CopyTable("t", one.column());
        assertThat(table.isEmpty()).isTrue();
        table.add(new MapSqlParameterSource("c", one.value()));
        assertThat(table.isEmpty()).isFalse();
        var rows = table.rows();
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(rows.bytes(), rows.size())))
                .isEqualTo(HEAD + "0001" + one.hex() + "ffff");
    }

    @Test
    void namesItsColumns() {
        assertThat(new CopyTable("t", "a b=c d=e:INT2").sql()).isEqualTo("copy t (a, b, d) from stdin (format binary)");
    }

    @Test
    void aNumberNeedsAType() {
        var row = new MapSqlParameterSource("c", 5);
        assertThatThrownBy(() -> new CopyTable("t", "c").add(row)).hasMessageContaining("needs a type");
    }

    @Test
    void aNumberThatDoesNotFitIsNotCut() {
        var row = new MapSqlParameterSource("c", 40_000);
        assertThatThrownBy(() -> new CopyTable("t", "c:INT2").add(row)).isInstanceOf(ArithmeticException.class);
    }
}
