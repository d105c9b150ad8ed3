package id.adminduk.identity.biodata;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.codes.Disability;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.element.Enrolment;
import id.adminduk.identity.element.Particulars;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ParticularsIT {
    private static final AtomicInteger SERIAL = new AtomicInteger(7500);
    private static final String BIODATA = """
        'name': 'Anna %so', 'sex': 'FEMALE', 'birthPlace': 'Bergen', 'citizenship': 'WNI', 'religion': 'KEPERCAYAAN',
        'education': {'set': 'V2026', 'code': 9}, 'occupation': {'set': 'V2026', 'code': 65}, 'bloodGroup': 'O',
        'maritalStatus': 'BELUM_KAWIN', 'motherName': 'Ibu'
        """;
    private static final String TOLD = """
        {'beliefOrganisation': 'Sapta Darma', 'disability': 'V2026:4.1',
         'certificates': {'birth': {'held': true, 'number': '123/IST/1998', 'on': null}},
         'contact': {'phone': '+6281234567890', 'email': 'anna@contoh.id'},
         'formerAddress': {'text': 'Jalan Lama 3', 'region': '13.71.01.1001'},
         'enrolment': {'biometricsOn': '2015-01-02', 'ktpOn': '2015-02-03', 'kiaOn': null, 'ikdOn': '2024-05-06'}}
        """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private FamilyRepository families;

    @Autowired
    private JsonMapper json;

    private Casework cases;
    private House house;

    @BeforeEach
    void household() {
        cases = new Casework(context);
        house = cases.with(house("Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Budi M 2012 ANAK BELUM_KAWIN"));
    }

    private String arrive(String nik, String born, String more) {
        return String.join(",", cases.refusals("MOVE-IN", """
            {'letter': {'number': 'SKPWNI/3172/01112026/%s', 'validUntil': '2099-01-01'},
             'people': [{'nik': '%s', 'biodata': {%s, 'birthDate': '%s', %s}}], 'to': {'kind': 'JOIN', 'kkNumber': '%s'}}
            """.formatted(
                        nik.substring(12), nik, BIODATA.formatted(another(nik)), born, more, house.kk())));
    }

    /// Nobody of another test, whom the registry would take for the same person.
    private static char another(String nik) {
        return (char) ('A' + Integer.parseInt(nik.substring(12)) % 26);
    }

    private static String nextNik() {
        return "317201410290%04d".formatted(SERIAL.incrementAndGet());
    }

    private Resident arrived(String nik) {
        return residents.find(new Nik(nik)).orElseThrow();
    }

    private String change(String name, String more) {
        return String.join(
                ",", cases.refusals("BIO-CHG", "{'person': {'nik': '%s'}, %s}".formatted(house.nik(name), more)));
    }

    private String beside(Resident person) {
        return cases.jdbc()
                .sql("""
                    select concat_ws(' ', holds_birth_akta, holds_marriage_akta, holds_divorce_akta, biometrics_on, ktp_on, kia_on,
                                     ikd_on, dual_until)
                      from resident where id = :id
                    """)
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    @Test
    void whatALetterTellsIsKept() {
        var nik = nextNik();
        assertThat(arrive(nik, "1990-02-01", "'particulars': " + TOLD)).isEmpty();
        var anna = arrived(nik);
        var told = json.readValue(TOLD.replace('\'', '"'), Particulars.class);
        var cards = anna.particulars().enrolment();
        assertThat(anna.particulars().with(told.enrolment())).isEqualTo(told);
        assertThat(anna.particulars().disability()).isEqualTo(new Disability("V2026:4.1"));
        assertThat(beside(anna)).isEqualTo("t 2015-01-02 2024-05-06");
        assertThat(cards.last(Kind.KTP_EL)).hasValueSatisfying(card -> {
            assertThat(card.issuedOn()).isEqualTo("2015-02-03"); // withdrawn here: it prints the home left behind
            assertThat(card.because()).isEqualTo(Why.MOVED);
        });
    }

    @Test
    void nothingOfItStandsInClear() {
        var nik = nextNik();
        assertThat(arrive(nik, "1990-02-01", "'particulars': " + TOLD)).isEmpty();
        var anna = arrived(nik);
        var row = cases.jdbc()
                .sql("select row_to_json(r)::text || encode(particulars_sealed, 'escape') from resident r where id ="
                        + " :id")
                .param("id", anna.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Sapta", "4.1", "123/IST", "81234567890", "anna@", "Jalan Lama");
        assertThat(anna.toString()).doesNotContain("Sapta", "4.1", "123/IST", "81234567890", "anna@", "Jalan Lama");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'disability': 'V2026:9'",
                "'disability': 'V2027:1'",
                "'contact': {'phone': '12'}",
                "'contact': {'email': 'anna'}",
                "'certificates': {'birth': {'held': false, 'number': '1', 'on': null}}",
                "'formerAddress': {'text': ' '}"
            })
    void whatCannotBeIsUnreadable(String wrong) {
        assertThat(arrive(nextNik(), "1990-02-01", "'particulars': {" + wrong + "}"))
                .isEqualTo("REPORT_UNREADABLE");
    }

    @Test
    void eachElementIsCorrectedByItself() {
        assertThat(change("Amir", """
            'changes': [{'element': 'BELIEF_ORGANISATION', 'newValue': 'Sapta Darma'},
                        {'element': 'DISABILITY', 'newValue': 'V2019:4'}, {'element': 'DISABILITY', 'oldValue': 'V2019:4', 'newValue': 'V2026:3.6'},
                        {'element': 'PHONE', 'newValue': '081234567890'}, {'element': 'EMAIL', 'newValue': 'amir@contoh.id'}]
            """)).isEmpty();
        var told = cases.resident(house, "Amir").particulars();
        assertThat(told)
                .isEqualTo(new Particulars(
                        "Sapta Darma",
                        new Disability("V2026:3.6"),
                        Certificates.UNTOLD,
                        new Contact(new Phone("+6281234567890"), "amir@contoh.id"),
                        null,
                        Enrolment.NONE));
        assertThat(change("Amir", """
            'changes': [{'element': 'PHONE', 'oldValue': '+6281234567890', 'newValue': ''},
                        {'element': 'EMAIL', 'oldValue': 'amir@contoh.id', 'newValue': ''},
                        {'element': 'BELIEF_ORGANISATION', 'oldValue': 'Sapta Darma', 'newValue': ''},
                        {'element': 'DISABILITY', 'oldValue': 'V2026:3.6', 'newValue': ''}]
            """)).isEmpty();
        assertThat(cases.resident(house, "Amir").particulars()).isEqualTo(Particulars.NONE);
    }

    @Test
    void aFamilyIsReachedByItsOwnContact() {
        assertThat(change(
                        "Budi", "'changes': [], 'familyContact': {'phone': '081234567890', 'email': 'kel@contoh.id'}"))
                .isEmpty();
        var contact = new Contact(new Phone("+6281234567890"), "kel@contoh.id");
        assertThat(families.familyOf(house.person("Amir").id()).map(Family::contact))
                .contains(contact);
        assertThat(cases.refusals("KK-HEAD", "{'newHead': {'nik': '%s'}}".formatted(house.nik("Budi"))))
                .containsExactly("HEAD_TOO_YOUNG");
        assertThat(cases.state(house)).isEqualTo("2 ACTIVE same");
    }

    @Test
    void aChildOfTwoCountriesHasToChoose() {
        var two = "'changes': [], 'foreigner': {'dual': {'country': 'Norwegia', 'number': 'AHU-1'}}";
        assertThat(change("Budi", two)).isEmpty();
        var budi = cases.resident(house, "Budi");
        assertThat(budi.citizenOfTwoCountries()).isTrue();
        assertThat(beside(budi)).isEqualTo("2033-03-03");
        assertThat(cases.refusals("CITZ", """
            {'person': {'nik': '%s'}, 'citizenship': 'WNI', 'since': '2026-11-01', 'decree': 'AHU-2'}
            """.formatted(house.nik("Budi")))).isEmpty();
        var chosen = cases.resident(house, "Budi");
        assertThat(chosen.citizenOfTwoCountries()).isFalse();
        assertThat(Objects.requireNonNull(chosen.foreigner()).decree()).isEqualTo("AHU-2");
        assertThat(beside(chosen)).isEmpty();
    }

    @Test
    void aForeignerIsNoCitizenBeside() {
        assertThat(arrive(nextNik(), "2015-02-01", "'foreigner': {'dual': {'country': 'Norwegia'}}"))
                .isEmpty();
        assertThat(arrive(nextNik(), "2005-11-20", "'foreigner': {'dual': {'country': 'Norwegia'}}"))
                .isEqualTo("DUAL_TOO_OLD");
        assertThat(cases.refusals("CITZ", """
            {'person': {'nik': '%s'}, 'citizenship': 'WNA', 'stays': true, 'since': '2026-11-01',
             'foreigner': {'dual': {'country': 'Norwegia'}}}
            """.formatted(house.nik("Budi")))).isEmpty();
        assertThat(cases.resident(house, "Budi").citizenOfTwoCountries()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ktp_on = date '2020-01-01'", "dual_until = date '2030-01-01'", "holds_birth_akta = true"})
    void theDatabaseHoldsWhatIsBesideToTheSealed(String column) {
        var amir = cases.resident(house, "Amir");
        assertThatThrownBy(() -> cases.jdbc()
                        .sql("update resident set " + column + " where id = :id")
                        .param("id", amir.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void versionsFromBeforeStillRead() {
        var amir = house.person("Amir");
        var text = json.writeValueAsString(amir);
        var before = text.replaceFirst("\"particulars\":\\{.*?\\}\\},", "");
        assertThat(before.length()).isLessThan(text.length());
        assertThat(json.readValue(before, Resident.class)).isEqualTo(amir);
        assertThat(amir.birth().date()).isEqualTo(LocalDate.of(1965, 3, 4));
    }
}
