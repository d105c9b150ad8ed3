package id.adminduk.identity.biodata;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Foreigner.Permit;
import id.adminduk.identity.family.FamilyCards;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.Nik;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ForeignerIT {
    private static final List<String> NAMES = List.of(
            "Anna Berg",
            "Ingrid Solheim",
            "Karin Lund",
            "Maud Fjeld",
            "Petra Hovden",
            "Rut Wisting",
            "Gunhild Strand",
            "Tora Kvam",
            "Vibeke Moen",
            "Ylva Dahlgren",
            "Jorun Eide",
            "Bodil Nygaard",
            "Herdis Wold",
            "Oddny Skar",
            "Liv Tangen",
            "Unni Rosvold");
    private static final AtomicInteger NAMED = new AtomicInteger();
    private static final AtomicInteger SERIAL = new AtomicInteger(7000);
    private static final String PAPERS = """
        {'passport': {'number': 'X1234567', 'validUntil': '2030-05-01'},
         'permit': {'kind': 'ITAP', 'number': '2D41ZZ0001-X', 'issuedAt': 'Padang', 'issuedOn': '2024-01-10', 'validUntil': '2029-01-09'},
         'sponsor': {'kind': 'PERSON', 'name': 'Rosni', 'address': 'Jalan Raya 1'},
         'firstArrival': {'place': 'Jakarta', 'on': '2018-03-04'}}
        """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private FamilyRepository families;

    @Autowired
    private FamilyCards cards;

    @Autowired
    private JsonMapper json;

    private Casework cases;
    private House house;

    @BeforeEach
    void household() {
        cases = new Casework(context);
        house = cases.with(house("Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
    }

    private static Nik nextNik() {
        return new Nik("317101410290%04d".formatted(SERIAL.incrementAndGet()));
    }

    /// Nobody of another test, whom the registry would take for the same person.
    private static String nextName() {
        return NAMES.get(NAMED.getAndIncrement());
    }

    private UUID arrive(Nik nik, String citizenship, String birthDate, String papers) {
        return cases.decide("MOVE-IN", """
            {'letter': {'number': 'SKPWNI/3171/01112026/%s', 'validUntil': '2099-01-01'}, 'people': [{'nik': '%s', 'biodata': {
              'name': '%s', 'sex': 'FEMALE', 'birthPlace': 'Bergen', 'birthDate': '%s', 'citizenship': '%s',
              'religion': 'KRISTEN', 'education': {'set': 'V2026', 'code': 9}, 'occupation': {'set': 'V2026', 'code': 65},
              'bloodGroup': 'O', 'maritalStatus': 'BELUM_KAWIN', 'motherName': 'Ibu', 'foreigner': %s}}],
             'to': {'kind': 'JOIN', 'kkNumber': '%s'}}
            """.formatted(
                nik.value().substring(12), nik.value(), nextName(), birthDate, citizenship, papers, house.kk()));
    }

    private Resident arrived(String birthDate) {
        var nik = nextNik();
        assertThat(cases.reasons(arrive(nik, "WNA", birthDate, PAPERS))).isEmpty();
        return residents.find(nik).orElseThrow();
    }

    private Resident again(Resident person) {
        return residents.find(person.id()).orElseThrow();
    }

    private String corrected(Resident person, String old, String now) {
        return String.join(
                ",", cases.refusals("BIO-CHG", """
                    {'person': {'nik': '%s'}, 'changes': [{'element': 'BIRTH_DATE', 'oldValue': '%s', 'newValue': '%s'}]}
                    """.formatted(person.nik().value(), old, now)));
    }

    @Test
    void aForeignerArrivesWithTheirPapers() {
        var anna = arrived("1990-02-01");
        var papers = Objects.requireNonNull(anna.foreigner());
        assertThat(papers).isEqualTo(json.readValue(PAPERS.replace('\'', '"'), Foreigner.class));
        assertThat(Objects.requireNonNull(papers.permit()).kind()).isEqualTo(Permit.Kind.ITAP);
        assertThat(cases.jdbc()
                        .sql("select permit_kind || ' ' || permit_valid_until from resident where id = :id")
                        .param("id", anna.id())
                        .query(String.class)
                        .single())
                .isEqualTo("ITAP 2029-01-09");
    }

    @Test
    void theirNumbersStandNowhereInClear() {
        var anna = arrived("1990-02-01");
        var row = cases.jdbc()
                .sql("select row_to_json(r)::text || coalesce(encode(foreigner_sealed, 'escape'), '') from resident"
                        + " r where id = :id")
                .param("id", anna.id())
                .query(String.class)
                .single();
        assertThat(row).contains("foreigner_sealed").doesNotContain("X1234567", "2D41ZZ0001", "Jalan Raya 1");
        assertThat(Objects.requireNonNull(anna.foreigner()).toString()).doesNotContain("X1234567");
    }

    @Test
    void theFamilyCardPrintsPassportAndKitap() {
        arrived("1990-02-01");
        var card = cards.of(families.lock(house.id()));
        assertThat(card.members().getLast().passportNo()).isEqualTo("X1234567");
        assertThat(card.members().getLast().kitapNo()).isEqualTo("2D41ZZ0001-X");
        assertThat(card.members().getFirst().passportNo()).isNull();
    }

    @Test
    void aCitizenHasNoPermit() {
        assertThat(cases.reasons(arrive(nextNik(), "WNI", "1990-02-01", PAPERS)))
                .containsExactly("PERMIT_OF_A_CITIZEN");
        var passportOnly = "{'passport': {'number': 'C7654321', 'validUntil': '2030-05-01'}}";
        assertThat(cases.reasons(arrive(nextNik(), "WNI", "1990-02-01", passportOnly)))
                .isEmpty();
    }

    @Test
    void whoBecomesACitizenKeepsThePassportAndTheDecree() {
        var anna = arrived("1990-02-01");
        assertThat(cases.refusals("CITZ", """
            {'person': {'nik': '%s'}, 'citizenship': 'WNI', 'since': '2026-11-01', 'decree': 'AHU-12.AH.10.01'}
            """.formatted(anna.nik().value()))).isEmpty();
        var papers = Objects.requireNonNull(again(anna).foreigner());
        assertThat(papers.permit()).isNull();
        assertThat(papers.sponsor()).isNull();
        assertThat(papers.decree()).isEqualTo("AHU-12.AH.10.01");
        assertThat(papers.firstArrival()).isNotNull();
    }

    @Test
    void aLongerPermitIsWrittenByACorrection() {
        var anna = arrived("1990-02-01");
        assertThat(cases.refusals(
                        "BIO-CHG",
                        "{'person': {'nik': '%s'}, 'changes': [], 'foreigner': %s}"
                                .formatted(anna.nik().value(), PAPERS.replace("2029-01-09", "2034-01-09"))))
                .isEmpty();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(again(anna).foreigner()).permit())
                        .validUntil())
                .isEqualTo("2034-01-09");
        assertThat(cases.refusals(
                        "BIO-CHG",
                        "{'person': {'nik': '%s'}, 'changes': [], 'foreigner': %s}"
                                .formatted(house.nik("Amir"), PAPERS)))
                .containsExactly("PERMIT_OF_A_CITIZEN");
    }

    @ParameterizedTest
    @CsvSource({"1950, 1950-07-01, YEAR", "1950-08, 1950-08-15, MONTH", "1950-08-17, 1950-08-17, DAY"})
    void anUnknownDayIsWrittenByTheRuleAndStaysUnknown(String told, String written, Precision precision) {
        var anna = arrived(told);
        assertThat(anna.birth().date()).isEqualTo(written);
        assertThat(anna.birth().precision()).isEqualTo(precision);
    }

    @Test
    void aCorrectionLearnsOrForgetsADay() {
        var anna = arrived("1950");
        assertThat(corrected(anna, "1950-07-01", "1950-08-17")).isEqualTo("OLD_VALUE_DIFFERS");
        assertThat(corrected(anna, "1950", "1950-08")).isEmpty();
        assertThat(again(anna).birth().precision()).isEqualTo(Precision.MONTH);
        assertThat(corrected(anna, "1950-08", "1950-08-17")).isEmpty();
        assertThat(again(anna).birth().precision()).isEqualTo(Precision.DAY);
        assertThat(again(anna).birth().date()).isEqualTo("1950-08-17");
        assertThat(corrected(anna, "1950-08-17", "1950-8")).isEqualTo("NEW_VALUE_INVALID");
        assertThat(corrected(anna, "1950-08-17", "2099")).isEqualTo("BIRTH_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1950-08-16", "DAY_AND_MONTH, 1950-07-02", "DAY_AND_MONTH, 1950-08-01"})
    void theDatabaseKeepsTheRuleToo(String unknown, String date) {
        var anna = arrived("1950");
        assertThatThrownBy(() -> cases.jdbc()
                        .sql("update resident set birth_unknown = :unknown, birth_date = cast(:date as date) where"
                                + " id = :id")
                        .param("unknown", unknown)
                        .param("date", date)
                        .param("id", anna.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void versionsFromBeforeStillRead() {
        var amir = house.person("Amir");
        var text =
                json.writeValueAsString(amir).replace(",\"foreigner\":null", "").replace(",\"unknown\":null", "");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(json.writeValueAsBytes(amir).length);
        assertThat(json.readValue(text, Resident.class)).isEqualTo(amir);
    }
}
