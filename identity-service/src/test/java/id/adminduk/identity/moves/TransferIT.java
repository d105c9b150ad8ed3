package id.adminduk.identity.moves;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Moves out of the district, from the letter to its end.
@RegistryTest
class TransferIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransferDesk desk;

    private Casework cases;
    private House house;

    @BeforeEach
    void household() {
        cases = new Casework(context);
        house = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 1992 ANAK BELUM_KAWIN"));
    }

    private UUID leave(String... names) {
        var people = Arrays.stream(names)
                .map(name -> "{'nik': '" + house.nik(name) + "'}")
                .collect(Collectors.joining(","));
        var application = cases.decide("MOVE-OUT", "{'people': [" + people + "], 'toRegion': '13.71.01.1001'}");
        assertThat(cases.reasons(application)).isEmpty();
        return application;
    }

    private void monthPasses(UUID application) {
        cases.jdbc()
                .sql("update transfer set issued_on = issued_on - 40, valid_until = valid_until - 40 where"
                        + " application_id = :id")
                .param("id", application)
                .update();
        desk.expire();
    }

    @Test
    void aLetterIsGoodForThirtyDays() {
        var application = leave("Budi");
        assertThat(cases.jdbc()
                        .sql("select valid_until - issued_on from transfer where application_id = :id and state ="
                                + " 'OPEN'")
                        .param("id", application)
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        desk.expire();
        assertThat(cases.status(house, "Budi")).isEqualTo("IN_TRANSIT BELUM_KAWIN");
    }

    @Test
    void whoNeverLandsComesBackToTheCard() {
        monthPasses(leave("Budi"));
        assertThat(cases.cardOf(house, "Budi"))
                .isEqualTo("Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN");
        assertThat(cases.state(house)).isEqualTo("3 ACTIVE same");
    }

    @Test
    void aHeadComesBackAsWhatHeIsToTheNewHead() {
        monthPasses(leave("Amir"));
        assertThat(cases.cardOf(house, "Amir"))
                .isEqualTo("Rosni KEPALA_KELUARGA KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN; Amir SUAMI KAWIN_TERCATAT");
    }

    @Test
    void aWholeFamilyFindsItsCardAgain() {
        var application = leave("Amir", "Rosni", "Budi");
        assertThat(cases.state(house)).isEqualTo("2 CLOSED same");
        monthPasses(application);
        assertThat(cases.state(house)).isEqualTo("3 ACTIVE same");
        assertThat(cases.cardOf(house, "Budi"))
                .isEqualTo("Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN");
    }

    /// The mother goes, the child she left behind stays with nobody to come back to: an officer has to look.
    @Test
    void aChildWhoseFamilyIsGoneWaitsForAnOfficer() {
        house = cases.with(house("Rosni F 1970 KEPALA_KELUARGA CERAI_MATI", "Cici F 2018 ANAK BELUM_KAWIN"));
        var application = cases.decide(
                "MOVE-OUT",
                "{'people': [{'nik': '" + house.nik("Cici") + "'}], 'toRegion': '13.71.01.1001', 'careLetter': '1'}");
        assertThat(cases.refusals(
                        "DEATH", "{'deceased': {'nik': '" + house.nik("Rosni") + "'}, 'diedOn': '2026-11-01'}"))
                .isEmpty();
        monthPasses(application);
        assertThat(cases.status(house, "Cici")).isEqualTo("IN_TRANSIT BELUM_KAWIN");
        assertThat(cases.jdbc()
                        .sql("select state from transfer where application_id = :id")
                        .param("id", application)
                        .query(String.class)
                        .single())
                .isEqualTo("STUCK");
    }

    @Test
    void whoIsOnTheWayCannotMoveAgain() {
        leave("Budi");
        assertThat(cases.refusals(
                        "MOVE-OUT", "{'people': [{'nik': '" + house.nik("Budi") + "'}], 'toRegion': '13.71.01.1001'}"))
                .containsExactly("MOVER_NOT_IN_DISTRICT");
    }

    @Test
    void aStrangerArrivesWithALetterOnce() {
        var form = """
            {'letter': {'number': '%s', 'validUntil': '2099-01-01'}, 'people': [{'nik': '%s', 'biodata': {
              'name': 'Gusti Ayu', 'sex': 'FEMALE', 'birthPlace': 'Padang', 'birthDate': '1990-02-01', 'citizenship': 'WNI',
              'religion': 'ISLAM', 'education': {'set': 'V2026', 'code': 9}, 'occupation': {'set': 'V2026', 'code': 65},
              'bloodGroup': 'O', 'maritalStatus': 'BELUM_KAWIN', 'motherName': 'Ibu'}}],
             'to': {'kind': 'JOIN', 'kkNumber': '%s'}}
            """;
        var letter = "SKPWNI/1371/01112026/0042";
        assertThat(cases.refusals("MOVE-IN", form.formatted(letter, "1371014102900042", house.kk())))
                .isEmpty();
        assertThat(cases.card(house.id())).endsWith("Gusti Ayu FAMILI BELUM_KAWIN");
        assertThat(cases.refusals("MOVE-IN", form.formatted(letter, "1371014102900043", house.kk())))
                .containsExactly("LETTER_USED");
        assertThat(cases.refusals(
                        "MOVE-IN",
                        "{'letter': {'number': 'SKPWNI/1371/01112026/0044'}, 'people': [{'nik':"
                                + " '1371014102900044'}], 'to': {'kind': 'JOIN', 'kkNumber': '" + house.kk() + "'}}"))
                .containsExactly("BIODATA_MISSING");
    }
}
