package id.adminduk.identity.household;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/// The database has the last word when a transaction commits, whoever wrote it.
@RegistryTest
class HouseholdGuardIT {
    private static final Pattern PERSON = Pattern.compile("\\{(\\w+)}");

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
                "Budi M 1992 ANAK BELUM_KAWIN",
                "Cici F 1994 ANAK BELUM_KAWIN"));
    }

    private void write(String sql) {
        var filled = PERSON.matcher(sql)
                .replaceAll(found -> "'" + house.person(found.group(1)).id() + "'");
        cases.jdbc().sql(filled).param("card", house.id()).update();
    }

    /// The constraint the database names.
    private @Nullable String refusalOf(String sql) {
        var refused = catchThrowableOfType(DataIntegrityViolationException.class, () -> write(sql));
        assertThat(refused).as("nothing refuses %s", sql).isNotNull();
        var message = ((PSQLException) refused.getMostSpecificCause()).getServerErrorMessage();
        return message == null ? null : message.getConstraint();
    }

    private static final String LINE =
            "insert into membership (id, family_id, resident_id, shdk, position, since) select gen_random_uuid(),"
                    + " :card, ";

    /// One line for each rule of cards and people: what somebody writes past the code, and what refuses it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        everybody is on a card        | update membership set until = current_date where resident_id = {Budi} and family_id = :card | an_active_resident_is_on_one_card
        on one card                   | {line} {Budi}, 'FAMILI', 9, current_date | membership_one_family_per_person
        a card has a head             | update membership set until = current_date where resident_id = {Amir} and family_id = :card | a_family_has_its_head
        who is named on it            | update family set head_id = {Rosni} where id = :card | a_family_has_its_head
        and only one                  | update membership set shdk = 'KEPALA_KELUARGA' where resident_id = {Rosni} and family_id = :card | membership_one_head
        a closed card is empty        | update family set status = 'CLOSED' where id = :card | a_family_has_its_head
        a head is 17 or was married   | update resident set birth_date = current_date - 5000, marital_status = 'BELUM_KAWIN' where id = {Amir} and :card is not null | a_head_is_of_age
        a head who never was married  | update resident set marital_status = 'BELUM_KAWIN', birth_date = current_date - 6200 where id = {Amir} and :card is not null | a_head_is_of_age
        one husband                   | update membership set shdk = 'SUAMI' where resident_id in ({Budi}, {Rosni}) and family_id = :card | membership_one_husband
        a wife is a woman             | update membership set shdk = 'ISTRI' where resident_id = {Budi} and family_id = :card | a_spouse_has_its_sex
        a husband is a man            | update membership set shdk = 'SUAMI' where resident_id = {Rosni} and family_id = :card | a_spouse_has_its_sex
        not beside a man              | update membership set shdk = 'SUAMI' where resident_id = {Budi} and family_id = :card | a_spouse_stands_beside_its_head
        a head is the same sex still  | update resident set sex = 'FEMALE' where id = {Amir} and :card is not null | a_spouse_stands_beside_its_head
        and so is a wife              | update resident set sex = 'MALE' where id = {Rosni} and :card is not null | a_spouse_has_its_sex
        two lines are two places      | update membership set position = 1 where resident_id = {Rosni} and family_id = :card | membership_one_position
        a line ends after it begins   | update membership set until = since - 1 where resident_id = {Budi} and family_id = :card | a_membership_ends_after_it_began
        no parent of oneself          | update resident set mother_id = id where id = {Cici} and :card is not null | nobody_is_their_own_parent
        a parent has a name           | update resident set mother_name_sealed = null where id = {Cici} and :card is not null | a_known_parent_has_a_name
        a child is born once          | update resident set birth_date = date '1992-03-04' where id = {Cici} and :card is not null | resident_one_birth
        a number is one person's      | update resident set nik_index = (select nik_index from resident where id = {Budi}) where id = {Cici} and :card is not null | resident_nik_index_key
        a card's number is its own    | update family set kk_index = (select kk_index from family where id <> :card order by id limit 1) where id = :card | family_kk_index_key
        a wife has one husband        | insert into marriage (id, husband_id, wife_id, recorded) select gen_random_uuid(), {Budi}, {Rosni}, false where :card is not null | marriage_of_wife
        a recorded marriage is proved | update marriage set number = null where wife_id = {Rosni} and :card is not null | a_recorded_marriage_has_a_number
        nobody marries themselves     | update marriage set husband_id = wife_id where wife_id = {Rosni} and :card is not null | two_people
        a citizen needs no permit     | update resident set permit_kind = 'ITAP' where id = {Budi} and :card is not null | only_foreigners_have_a_permit
        a change keeps what it made   | update resident_history set after = null, change = 'BORN' where resident_id = {Budi} and :card is not null | only_who_came_is_not_repeated
        history is not written twice  | insert into family_history select * from family_history where family_id = :card | family_history_pkey
        """)
    void theDatabaseRefusesWhatBreaksARule(String rule, String sql, String refusedBy) {
        var before = cases.card(house.id());
        assertThat(refusalOf(sql.replace("{line}", LINE).replace(":card is", "cast(:card as uuid) is")))
                .as(rule)
                .isEqualTo(refusedBy);
        assertThat(cases.card(house.id())).isEqualTo(before);
    }

    @Test
    void refusesAResidentWhoComesBackToNoCard() {
        cases.refusals("DEATH", "{'deceased': {'nik': '" + house.nik("Budi") + "'}, 'diedOn': '2026-11-01'}");
        assertThat(refusalOf(
                        "update resident set status = 'ACTIVE' where id = {Budi} and cast(:card as uuid) is not null"))
                .isEqualTo("an_active_resident_is_on_one_card");
    }

    /// A woman heads her card; then it is the husband who stands beside her.
    @Test
    void knowsWhoStandsBesideAWoman() {
        assertThat(cases.refusals("KK-HEAD", "{'newHead': {'nik': '" + house.nik("Rosni") + "'}}"))
                .isEmpty();
        assertThat(refusalOf("update membership set shdk = 'ISTRI' where resident_id = {Cici} and family_id = :card"
                        + " and until is null"))
                .isEqualTo("a_spouse_stands_beside_its_head");
    }

    @Test
    void letsPassWhatIsWhole() {
        assertThatCode(() -> write("update family set rt = '009' where id = :card"))
                .doesNotThrowAnyException();
    }
}
