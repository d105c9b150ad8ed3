package id.adminduk.identity.household;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/// The database has the last word when a transaction commits, whoever wrote it.
@RegistryTest
class HouseholdGuardIT {
    @Autowired
    private ApplicationContext context;

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

    private void write(String sql, String name) {
        cases.jdbc()
                .sql(sql)
                .param("person", house.person(name).id())
                .param("family", house.id())
                .update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Budi | update membership set until = date '2026-11-22' where resident_id = :person and family_id = :family
        Rosni | update family set head_id = :person where id = :family
        Rosni | update family set status = 'CLOSED' where id = :family and head_id <> :person
        """)
    void refusesAHalfHousehold(String name, String sql) {
        assertThatThrownBy(() -> write(sql, name))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("family card");
    }

    @Test
    void refusesAResidentWhoComesBackToNoCard() {
        cases.refusals("DEATH", "{'deceased': {'nik': '" + house.nik("Budi") + "'}, 'diedOn': '2026-11-01'}");
        assertThatThrownBy(() -> write(
                        "update resident set status = 'ACTIVE' where id = :person and cast(:family as uuid) is not"
                                + " null",
                        "Budi"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letsPassWhatIsWhole() {
        assertThatCode(() -> write(
                        "update family set rt = '009' where id = :family and head_id <> cast(:person as uuid)", "Budi"))
                .doesNotThrowAnyException();
    }
}
