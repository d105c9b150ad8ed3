package id.adminduk.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.account.AccountRefused.PasswordRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> OWN = List.of("1305982311940001", "81234567890");

    @ParameterizedTest
    @ValueSource(strings = {"kopi talua di pasa 7", "bareh solok 12", "ūūūéé12kjsd7", "Randang1Randang2"})
    void acceptsWhatIsLongAndUnusual(String password) {
        assertThatCode(() -> PasswordRules.check(password, OWN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "pendek 123, password-too-short",
        "password1234, password-common",
        "PadangPariaman, password-common",
        "aaaaaaaabbbb, password-common",
        "kode 1305982311940001, password-personal",
        "telp 081234567890, password-personal"
    })
    void namesTheRuleThatWasBroken(String password, String rule) {
        assertRefused(password, rule);
    }

    @Test
    void refusesWhatTheHashWouldCutOff() {
        assertRefused("é1b2c3".repeat(11), "password-too-long");
    }

    private static void assertRefused(String password, String rule) {
        assertThatThrownBy(() -> PasswordRules.check(password, OWN))
                .isInstanceOfSatisfying(PasswordRefused.class, refused -> {
                    assertThat(refused.errors().getFirst().code()).isEqualTo(rule);
                });
    }
}
