package id.adminduk.document.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegisterNumberTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void isWrittenAsTheOfficeWritesIt() {
        assertThat(new RegisterNumber("1305", "LU", DAY, 1).text()).isEqualTo("1305-LU-01112026-0001");
    }

    @Test
    void growsBeyondFourDigits() {
        assertThat(new RegisterNumber("1305", "LT", DAY, 12345).text()).isEqualTo("1305-LT-01112026-12345");
    }
}
