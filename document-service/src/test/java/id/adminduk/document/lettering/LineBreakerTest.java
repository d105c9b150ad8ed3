package id.adminduk.document.lettering;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.document.lettering.LineBreaker.Line;
import id.adminduk.document.lettering.LineBreaker.Run;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
    private static final Style PLAIN = Style.of(Face.SANS, 8, 1.2f);
    private static final Style BOLD = PLAIN.in(Face.SANS_BOLD);
    private static final String LONG = "Muhammad Rasyid Alfarizi Sutan Bagindo Rajo Lelo Nan Panjang";

    @ParameterizedTest
    @ValueSource(floats = {20, 26, 33, 54, 500})
    void keepsEveryWordWithinTheWidth(float width) {
        var lines = lines(width, PLAIN.say(LONG));
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(width + 0.01f));
        assertThat(texts(lines).collect(joining(" "))).isEqualTo(LONG);
    }

    @Test
    void fillsALineBeforeTheNext() {
        float two = PLAIN.width("Siti Aisyah");
        assertThat(texts(lines(two, PLAIN.say("Siti Aisyah I")))).containsExactly("Siti Aisyah", "I");
        assertThat(texts(lines(two - 0.1f, PLAIN.say("Siti Aisyah I")))).containsExactly("Siti", "Aisyah I");
    }

    @Test
    void cutsAWordWiderThanItsColumn() {
        var lines = lines(10, PLAIN.say("Bin Abdurrahmansyahputrawijaya"));
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(10.01f));
        assertThat(texts(lines).skip(1).collect(joining())).isEqualTo("Abdurrahmansyahputrawijaya");
    }

    @Test
    void aWordMayChangeItsLook() {
        var lines = lines(PLAIN.width("resminya ab"), PLAIN.say("alamat resminya "), BOLD.say("a.id"), PLAIN.say("."));
        assertThat(texts(lines)).containsExactly("alamat", "resminya", "a.id.");
        assertThat(lines.getLast().runs()).containsExactly(new Run(BOLD, "a.id"), new Run(PLAIN, "."));
    }

    @Test
    void breaksWhereItIsTold() {
        assertThat(texts(lines(500, PLAIN.say("Tanggal\nLahir"), BOLD.say("\n1 Mei"))))
                .containsExactly("Tanggal", "Lahir", "1 Mei");
    }

    @Test
    void refusesASignThatNoFontHas() {
        assertThatThrownBy(() -> PLAIN.say("愛")).isInstanceOf(UnprintableText.class);
        assertThatThrownBy(() -> PLAIN.say("\uD83D\uDE00")).isInstanceOf(UnprintableText.class);
    }

    @Test
    void composesAccents() {
        assertThat(PLAIN.say("Zoe\u0301").text()).isEqualTo("Zo\u00E9");
    }

    private static List<Line> lines(float width, Span... spans) {
        return LineBreaker.lines(Arrays.asList(spans), width);
    }

    private static Stream<String> texts(List<Line> lines) {
        return lines.stream().map(line -> line.runs().stream().map(Run::text).collect(joining()));
    }
}
