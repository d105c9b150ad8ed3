package id.adminduk.application.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has to be said about who came.
class ProxyRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String APPLICANT = "1305010403650001";

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "PRESENT,           ,                 ,       ,           ''",
        "PRESENT,           1305014403700002, ,       ,           #/proxy/holder",
        "RELATIVE,          1305014403700002, ,       ,           ''",
        "RELATIVE,          ,                 ,       ,           #/proxy/holder",
        "RELATIVE,          1305010403650001, ,       ,           #/proxy/holder",
        "RELATIVE,          1305014403700002, 12/SK,  ,           #/proxy/letter",
        "POWER_OF_ATTORNEY, 1305014403700002, 12/SK,  2026-11-23, ''",
        "POWER_OF_ATTORNEY, 1305014403700002, 12/SK,  2026-11-24, #/proxy/givenOn",
        "POWER_OF_ATTORNEY, 1305014403700002, ,       2026-11-01, #/proxy/letter",
        "POWER_OF_ATTORNEY, 1305014403700002, 12/SK,  ,           #/proxy/givenOn",
        "POWER_OF_ATTORNEY, ,                 12/SK,  2026-11-01, #/proxy/holder"
    })
    void eachWordSaysWhatItHasToSay(
            Proxy.Kind kind,
            @Nullable String holder,
            @Nullable String letter,
            @Nullable LocalDate given,
            String wrong) {
        var said = new Proxy(kind, holder == null ? null : new Nik(holder), letter, given, true);
        assertThat(ProxyRules.wrong(said, new Nik(APPLICANT), TODAY).stream()
                        .map(FieldError::pointer)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wrong);
        var unasked = new Proxy(kind, said.holder(), letter, given, false);
        assertThat(ProxyRules.wrong(unasked, new Nik(APPLICANT), TODAY).stream()
                        .anyMatch(error -> error.pointer().equals("#/proxy/consentShown")))
                .isEqualTo(kind != Proxy.Kind.PRESENT);
        assertThat(said.toString()).doesNotContain("1305");
    }
}
