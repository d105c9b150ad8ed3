package id.adminduk.identity.aktachange;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is written of marriages, histories and cards when an akta is cancelled or corrected; who lives where then is
/// in the table of effects.
@RegistryTest
class AktaChangeIT {
    private static final String PLACE =
            "{'kind': 'NEW', 'place': {'region': '13.05.16.2002', 'street': 'Jalan', 'rt': '001', 'rw': '001',"
                    + " 'korong': 'Koto', 'postalCode': '25571'}}";

    @Autowired
    private ApplicationContext context;

    private Casework cases;

    @BeforeEach
    void setUp() {
        cases = new Casework(context);
    }

    /// Most couples of an old card have no marriage written down: the death's own case tells whom it widowed.
    @Test
    void aCoupleOnlyItsCardKnewIsACoupleAgain() {
        var house = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT spouse=-",
                "Mande F 1938 MERTUA CERAI_MATI"));
        done(death(house, "Amir"));
        assertThat(cases.status(house, "Rosni")).isEqualTo("ACTIVE CERAI_MATI");
        done(deathCancelled(house, "Amir"));
        assertThat(cases.status(house, "Amir")).isEqualTo("ACTIVE KAWIN_TERCATAT");
        assertThat(cases.status(house, "Rosni")).isEqualTo("ACTIVE KAWIN_TERCATAT");
        assertThat(cases.status(house, "Mande")).isEqualTo("ACTIVE CERAI_MATI");
    }

    /// The death stays written, and the marriage goes on in a row that points to the one it ended.
    @Test
    void aDeathThatWasNoneStaysInTheHistory() {
        var house = couple();
        done(death(house, "Amir"));
        var cancelled = deathCancelled(house, "Amir");
        done(cancelled);
        assertThat(changesOf(house, "Amir")).containsExactly("IMPORTED", "DIED", "DEATH_CANCELLED");
        assertThat(cases.jdbc()
                        .sql("""
                            select count(*) from marriage m join marriage old on old.id = m.replaces
                             where m.husband_id = :id and m.ended_on is null and old.end_kind = 'DEATH'
                            """)
                        .param("id", house.person("Amir").id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(cases.refusals("CANCEL", cancel(house, "Amir"))).containsExactly("PERSON_NOT_DECEASED");
    }

    @Test
    void theAktaOfABirthIsHeldNoLongerAndItsNumberStaysInTheHistory() {
        var house = couple();
        done(cases.decide(
                "BIO-CHG",
                "{'person': {'nik': '%s'}, 'changes': [{'element': 'BIRTH_AKTA', 'newValue': '12/1965'}]}"
                        .formatted(house.nik("Amir"))));
        done(cases.decide(
                "CANCEL",
                "{'akta': 'BIRTH', 'number': '12/1965', 'basis': 'COURT', 'ruling': '7', 'decidedOn': '2026-10-01',"
                        + " 'people': [{'nik': '%s'}]}".formatted(house.nik("Amir"))));
        assertThat(cases.certificates(house, "Amir")).isEqualTo("birth NO null");
        assertThat(changesOf(house, "Amir")).containsExactly("IMPORTED", "CORRECTED", "CERTIFICATE_CANCELLED");
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");
    }

    @Test
    void aCorrectedDayOfADivorceIsThatOfTheMarriagesEnd() {
        var house = couple();
        done(cases.decide(
                "DIV",
                "{'husband': {'nik': '%s'}, 'wife': {'nik': '%s'}, 'recorded': true, 'number': '9', 'decidedOn': '2026-10-01'}"
                        .formatted(house.nik("Amir"), house.nik("Rosni"))));
        done(fixed(house, "Rosni", "DIVORCE", "9", "DIVORCE_DATE", "2026-10-01", "2026-09-30"));
        assertThat(endOf(house)).isEqualTo("DIVORCE 2026-09-30");
        assertThat(cases.certificates(house, "Amir")).contains("divorce 9 2026-09-30");
    }

    @Test
    void aCorrectedDayOfADeathIsThatOfTheMarriagesEnd() {
        var house = couple();
        done(death(house, "Amir"));
        done(fixed(house, "Amir", "DEATH", "1", "DEATH_DATE", "2026-09-01", "2026-08-31"));
        assertThat(endOf(house)).isEqualTo("DEATH 2026-08-31");
        done(deathCancelled(house, "Amir"));
        assertThat(cases.status(house, "Rosni")).isEqualTo("ACTIVE KAWIN_TERCATAT");
    }

    private House couple() {
        return cases.with(house("Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
    }

    private UUID death(House house, String name) {
        return cases.decide("DEATH", "{'deceased': {'nik': '%s'}, 'diedOn': '2026-09-01'}".formatted(house.nik(name)));
    }

    private UUID deathCancelled(House house, String name) {
        return cases.decide("CANCEL", cancel(house, name));
    }

    private static String cancel(House house, String name) {
        return "{'akta': 'DEATH', 'number': '1', 'basis': 'OFFICE', 'ruling': 'BA/7', 'decidedOn': '2026-10-01', 'people': [{'nik': '%s'}], 'card': %s}"
                .formatted(house.nik(name), PLACE);
    }

    private UUID fixed(
            House house, String name, String akta, String number, String element, String told, String right) {
        return cases.decide("FIX", """
            {'person': {'nik': '%s'}, 'akta': '%s', 'number': '%s', 'basis': 'Putusan',
             'changes': [{'element': '%s', 'oldValue': '%s', 'newValue': '%s'}]}
            """.formatted(house.nik(name), akta, number, element, told, right));
    }

    private void done(UUID application) {
        assertThat(cases.reasons(application)).isEmpty();
    }

    private String endOf(House house) {
        return cases.jdbc()
                .sql("select end_kind || ' ' || ended_on from marriage where husband_id = :id")
                .param("id", house.person("Amir").id())
                .query(String.class)
                .single();
    }

    private List<String> changesOf(House house, String name) {
        return cases.jdbc()
                .sql("select change from resident_history where resident_id = :id order by version")
                .param("id", house.person(name).id())
                .query(String.class)
                .list();
    }
}
