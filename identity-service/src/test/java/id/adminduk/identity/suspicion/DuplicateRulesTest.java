package id.adminduk.identity.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.spelling.NameTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateRulesTest {

    private static Suspect somebody(String name, String born, String place, String mother) {
        return somebody(name, born, place, mother, 0);
    }

    private static Suspect somebody(String name, String born, String place, String mother, int order) {
        List<String> motherName = mother == null ? null : NameTokens.of(mother);
        return new Suspect(
                UUID.randomUUID(),
                Sex.MALE,
                NameTokens.of(name),
                LocalDate.parse(born),
                place,
                order,
                null,
                motherName,
                null);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Syafrizal         | 1991-03-14 | Lubuk Alung | Yusnidar  | true
        Safrizal          | 1991-03-14 | Pariaman    | Jusnidar  | true
        Syafrisal         | 1991-03-14 | Lubuk Alung | Yusnidar  | true
        Syafrizal         | 1991-03-14 | Lubuk Alung | -         | true
        Syafrizal         | 1992-03-14 | Lubuk Alung | Yusnidar  | true
        Syafrizal         | 1991-03-14 | Lubuk Alung | Kartini   | false
        Syafrizal         | 1991-04-15 | Lubuk Alung | Yusnidar  | false
        Zulkifli          | 1991-03-14 | Lubuk Alung | Yusnidar  | false
        """)
    void weighsWhatIsWritten(String name, String born, String place, String mother, boolean suspected) {
        var known = somebody("Syafrizal", "1991-03-14", "Lubuk Alung", "Yusnidar");
        assertThat(DuplicateRules.compare(known, somebody(name, born, place, mother))
                        .isPresent())
                .isEqualTo(suspected);
    }

    @Test
    void leavesTwinsAlone() {
        var one = somebody("Hasan Afrizal", "2020-07-07", "Kayu Tanam", "Elvi", 1);
        var other = somebody("Hasan Afrizal", "2020-07-07", "Kayu Tanam", "Elvi", 2);
        assertThat(DuplicateRules.compare(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1991-03-04,1991-04-03,true", "1991-03-14,1991-03-15,true", "1991-03-14,1991-05-14,true",
        "1991-03-14,1981-03-14,true", "1991-03-14,1992-04-14,false", "1991-03-14,1991-03-14,false",
        "1991-03-04,1992-04-03,false"
    })
    void knowsASlipInADate(LocalDate one, LocalDate other, boolean slip) {
        assertThat(DuplicateRules.slip(one, other)).isEqualTo(slip);
        assertThat(DuplicateRules.slip(other, one)).isEqualTo(slip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1991-03-14", "1991-03-04", "2000-02-29", "2001-12-31", "1999-02-28", "1990-05-05"})
    void listsEveryDayThatFits(LocalDate date) {
        var lifetime = date.minusYears(120).datesUntil(date.plusYears(120).plusDays(1));
        assertThat(DuplicateRules.daysLike(date))
                .containsExactlyInAnyOrderElementsOf(lifetime.filter(day -> DuplicateRules.dateFits(day, date))
                        .toList());
    }

    @Test
    void ofTwoKnownMothersOfOneNameAnOfficerDecidesLater() {
        var one = child(UUID.randomUUID());
        var other = child(UUID.randomUUID());
        var suspicion = DuplicateRules.compare(one, other).orElseThrow();
        assertThat(suspicion.signs()).contains(DuplicateRules.Sign.MOTHERS_NAMESAKES);
        assertThat(suspicion.stops()).isFalse();
        assertThat(DuplicateRules.compare(one, child(one.motherId()))
                        .orElseThrow()
                        .stops())
                .isTrue();
    }

    private static Suspect child(@Nullable UUID mother) {
        var name = NameTokens.of("Zahra Aulia");
        var born = LocalDate.parse("2026-11-20");
        return new Suspect(
                UUID.randomUUID(), Sex.FEMALE, name, born, "Pariaman", 0, mother, NameTokens.of("Yusnidar"), null);
    }
}
