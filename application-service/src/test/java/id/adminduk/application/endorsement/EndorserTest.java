package id.adminduk.application.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.CaseFixture;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may answer what, and what becomes of a request.
class EndorserTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final CurrentUser WALI =
            new CurrentUser("wali", "test", Set.of(Role.ENDORSER), CaseFixture.NAGARI, null, null);

    private static Endorsement asked(EndorsementStep step) {
        return Endorsement.asked(CaseFixture.aDraft().checked(CaseFixture.check()), step, NOW);
    }

    /// The family of the case lives in the korong Koto.
    @ParameterizedTest(name = "bound to {0}, asked as {1}: {2}")
    @CsvSource({
        ",               KORONG, true",
        ",               NAGARI, true",
        "Koto,           KORONG, true",
        "'  KOTO ',      KORONG, true",
        "Koto Mudiak,    KORONG, false",
        "Koto,           NAGARI, false"
    })
    void aKorongsEndorserAnswersForTheKorong(String korong, EndorsementStep step, boolean allowed) {
        assertThat(new Endorser(WALI, Endorser.key(korong)).speaksFor(asked(step)))
                .isEqualTo(allowed);
    }

    @Test
    void whereNobodyKnowsTheKorongAnyOfThemAnswers() {
        var anywhere = Endorsement.asked(CaseFixture.aDraft(), EndorsementStep.KORONG, NOW);
        assertThat(new Endorser(WALI, "koto").speaksFor(anywhere)).isTrue();
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var by = new Actor("OFFICER:wali");
        for (var ended : Stream.of(
                        asked(EndorsementStep.NAGARI).confirmed(by),
                        asked(EndorsementStep.NAGARI).refused(by, "ADDRESS_NOT_CONFIRMED"),
                        asked(EndorsementStep.NAGARI).passed("NAGARI_UNKNOWN"),
                        asked(EndorsementStep.NAGARI).withdrawn())
                .toList()) {
            assertThat(ended.version()).isEqualTo(2);
            assertThatThrownBy(() -> ended.confirmed(by)).isInstanceOf(EndorsementRefused.Decided.class);
        }
    }

    static Stream<EndorsementFact> everyFact() {
        var id = UUID.fromString("0198a000-0000-7000-8000-00000000e001");
        return Stream.of(
                new EndorsementFact.Reminded(
                        id, CaseFixture.APPLICANT, EndorsementStep.KORONG, CaseFixture.NAGARI, 1, NOW),
                new EndorsementFact.Decided(
                        id,
                        CaseFixture.APPLICANT,
                        EndorsementStep.KORONG,
                        CaseFixture.NAGARI,
                        Endorsement.State.CONFIRMED,
                        NOW.minusSeconds(3600),
                        NOW));
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void factsReadAsTheirSamples(EndorsementFact fact) {
        EventSamples.assertMatches(fact.type(), fact);
    }
}
