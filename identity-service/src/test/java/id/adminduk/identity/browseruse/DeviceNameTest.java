package id.adminduk.identity.browseruse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 14; SM-A057F) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 |"
                        + " Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1"
                        + " | Safari, iPhone",
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36 Edg/142.0 | Edge, Windows",
                "adminduk-mobile/1.0 (Android 13) | Android",
                "curl/8.5 |"
            })
    void namesADeviceAsItsOwnerWould(String header, String name) {
        assertThat(DeviceName.of(header)).isEqualTo(name);
    }
}
