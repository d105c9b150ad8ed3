package id.adminduk.identity.newborn;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.BirthDate.Unknown;
import id.adminduk.identity.element.DualCitizenship;
import id.adminduk.identity.family.FamilyCards;
import id.adminduk.identity.family.FamilyQueries;
import id.adminduk.identity.family.FamilyQueries.FamilyMember;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// A day nobody knows, from the form of a birth to the family card, the answers and the event (domain.md 1.2).
@RegistryTest
class UnknownBirthDateIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private FamilyRepository families;

    @Autowired
    private FamilyCards cards;

    @Autowired
    private FamilyQueries members;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private JsonMapper json;

    private Casework cases;
    private House house;

    @BeforeEach
    void household() {
        cases = new Casework(context);
        house = cases.with(house("Rosni F 1990 KEPALA_KELUARGA CERAI_MATI"));
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2019-03-15, MONTH", "DAY_AND_MONTH, 2019-07-01, YEAR"})
    void theRuleIsWrittenAndTheRestStaysUnknown(Unknown unknown, LocalDate written, Precision precision) {
        var application =
                cases.birth(house, "Rosni", "'birthDate': '2019-03-04', 'birthDateUnknown': '%s'".formatted(unknown));
        assertThat(cases.reasons(application)).isEmpty();
        var child = residents.find(cases.childOf(application)).orElseThrow();
        assertThat(child.birth().date()).isEqualTo(written);
        assertThat(child.birth().precision()).isEqualTo(precision);
        var line =
                cards.of(families.familyOf(child.id()).orElseThrow()).members().getLast();
        assertThat(line.birthDate()).isEqualTo(written);
        assertThat(line.birthDateUnknown()).isEqualTo(unknown);
        assertThat(members.membersOf(house.id()))
                .last()
                .extracting(FamilyMember::birthDate, FamilyMember::precision)
                .containsExactly(written, precision);
        var effect = new Approvals(events, confidential, json).effect(application);
        assertThat(effect.child().birthDate()).isEqualTo(written);
        assertThat(effect.child().birthDateUnknown()).isEqualTo(unknown);
        assertThat(effect.family().members().getFirst().birthDateUnknown()).isNull();
    }

    @Test
    void aChildMayBeBornWithTwoCitizenships() {
        var application = cases.birth(
                house,
                "Rosni",
                "'birthDate': '2026-11-20', 'dualCitizenship': {'country': 'Norwegia', 'number': 'AFF-1'}");
        assertThat(cases.reasons(application)).isEmpty();
        var child = residents.find(cases.childOf(application)).orElseThrow();
        assertThat(Objects.requireNonNull(child.foreigner()).dual())
                .isEqualTo(new DualCitizenship("Norwegia", "AFF-1"));
        assertThat(cases.reasons(
                        cases.birth(house, "Rosni", "'birthDate': '2025-01-20', 'dualCitizenship': {'country': ' '}")))
                .containsExactly("REPORT_UNREADABLE");
    }
}
