package id.adminduk.identity.newborn;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class RefuseBirthIT {
    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private Approvals approvals;

    @BeforeEach
    void approvals() {
        approvals = new Approvals(events, confidential, json);
    }

    private Iterable<String> reasonsFor(Reports report) {
        return approvals.refusal(approvals.approve(report)).reasons();
    }

    @Test
    void becauseNobodyKnowsTheMother() {
        assertThat(reasonsFor(Reports.ofMother("1305016011900098", "Tak Dikenal")))
                .containsExactly("MOTHER_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "Nurhayati, MOTHER_DECEASED",
        "Fitri Handayani, MOTHER_NOT_IN_DISTRICT",
        "Elvira, MOTHER_WITHOUT_FAMILY",
        "Zulkifli, MOTHER_NOT_FEMALE"
    })
    void becauseOfTheMother(String mother, String reason) {
        assertThat(reasonsFor(Reports.of(DemoPeople.named(mother), null))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, NAME_MISSING", "'  ', NAME_MISSING", "R2D2, NAME_INVALID"})
    void becauseOfTheName(String name, String reason) {
        assertThat(reasonsFor(Reports.of(DemoPeople.couple()).child("name", name)))
                .containsExactly(reason);
    }

    @Test
    void becauseTheFatherIsNoMan() {
        var couple = DemoPeople.couple();
        var other = DemoPeople.named("Rahmi Yulianti");
        assertThat(reasonsFor(Reports.of(couple.mother(), other))).containsExactly("FATHER_NOT_MALE");
    }

    @Test
    void becauseTheBirthLiesAhead() {
        assertThat(reasonsFor(Reports.of(DemoPeople.couple()).child("birthDate", "2099-01-01")))
                .containsExactly("BIRTH_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({"sex, OTHER", "birthDate, yesterday", "multipleOrder, many"})
    void becauseTheFormCannotBeRead(String field, String value) {
        assertThat(reasonsFor(Reports.of(DemoPeople.couple()).child(field, value)))
                .containsExactly("REPORT_UNREADABLE");
    }

    @Test
    void becauseANumberCannotBe() {
        assertThat(reasonsFor(Reports.ofMother("1305019911900098", "Tak Mungkin")))
                .containsExactly("REPORT_UNREADABLE");
    }

    @Test
    void becauseTheChildIsThere() {
        var mother = DemoPeople.named("Elvi Sukaesih");
        assertThat(reasonsFor(Reports.of(mother, DemoPeople.named("Afrizal Koto"))
                        .child("birthDate", "2020-07-07")
                        .twin(2)))
                .containsExactly("CHILD_ALREADY_REGISTERED");
    }

    @Test
    void withEveryReasonAtOnce() {
        assertThat(reasonsFor(Reports.of(DemoPeople.named("Nurhayati"), null)
                        .motherName("Rosmiati")
                        .child("name", null)))
                .containsExactlyInAnyOrder("MOTHER_DECEASED", "MOTHER_NAME_DIFFERS", "NAME_MISSING");
    }

    @Test
    void andNothingIsHalfDone() {
        var couple = DemoPeople.couple();
        var application = approvals.approve(Reports.of(couple).child("name", null));
        assertThat(approvals.refusal(application).applicationId()).isEqualTo(application);
        assertThat(version(couple.household().family().id())).isOne();
        assertThat(children(couple.mother().id())).isZero();
    }

    private long version(UUID family) {
        return jdbc.sql("select version from family where id = :id")
                .param("id", family)
                .query(Long.class)
                .single();
    }

    private long children(UUID mother) {
        return jdbc.sql("select count(*) from resident where mother_id = :mother and birth_date >= '2026-11-01'")
                .param("mother", mother)
                .query(Long.class)
                .single();
    }
}
