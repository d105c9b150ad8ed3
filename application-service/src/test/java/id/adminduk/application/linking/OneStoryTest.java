package id.adminduk.application.linking;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.CaseFixture;
import id.adminduk.application.lifecycle.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a second case may be closed without an officer. The registry knows the mother and the father of both.
class OneStoryTest {
    private static final UUID STRANGER = UUID.fromString("0198a000-0000-7000-8000-00000000a099");

    private static Application by(String who, String child) {
        var said = child.split("/", -1);
        var form = Form.of(Map.of("child", Map.of("sex", said[0], "name", said[1])));
        return CaseFixture.aDraft(origin(who)).withForm(form).checked(CaseFixture.check());
    }

    private static Origin origin(String who) {
        return switch (who) {
            case "hospital" -> Origin.partner(UUID.randomUUID(), CaseFixture.PARTNER);
            case "counter for mother" -> Origin.counter(CaseFixture.MOTHER, "officer-rina");
            case "mother" -> Origin.citizen(CaseFixture.MOTHER);
            case "father" -> Origin.citizen(CaseFixture.FATHER);
            default -> Origin.citizen(STRANGER);
        };
    }

    @ParameterizedTest(name = "{0} {1}, then {2} {3}: {4}")
    @CsvSource({
        "hospital,           FEMALE/,      mother,             FEMALE/Zahra, true",
        "hospital,           FEMALE/Zahra, father,             FEMALE/ZAHRA, true",
        "mother,             FEMALE/Zahra, father,             FEMALE/Zahra, true",
        "mother,             FEMALE/Zahra, mother,             FEMALE/Zahra, true",
        "mother,             FEMALE/Zahra, hospital,           FEMALE/,      true",
        "counter for mother, FEMALE/Zahra, hospital,           FEMALE/Zahra, true",
        "stranger,           FEMALE/Zahra, stranger,           FEMALE/Zahra, true",
        "hospital,           FEMALE/Zahra, hospital,           FEMALE/Zahra, false",
        "hospital,           FEMALE/Zahra, stranger,           FEMALE/Zahra, false",
        "stranger,           FEMALE/Zahra, hospital,           FEMALE/Zahra, false",
        "mother,             FEMALE/Zahra, counter for mother, FEMALE/Zahra, false",
        "hospital,           FEMALE/Zahra, mother,             MALE/Zahra,   false",
        "hospital,           FEMALE/Zahra, mother,             FEMALE/Aisha, false"
    })
    void onlyWhatIsPlainlyOneStory(String first, String told, String second, String again, boolean one) {
        assertThat(OneStory.of(by(first, told), by(second, again))).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"mother", "hospital"})
    void whereTheRegistryDidNotAnswerAnOfficerLooks(String second) {
        assertThat(OneStory.of(unchecked("father"), unchecked(second))).isFalse();
    }

    private static Application unchecked(String who) {
        var service = CatalogueFixture.catalogue().get("BIRTH");
        return Application.draft(UUID.randomUUID(), service, origin(who), CaseFixture.NAGARI, Instant.EPOCH);
    }
}
