package id.adminduk.identity.newborn;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.family.FamilyCard.Line;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RegistryTest
class RegisterBirthIT {
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

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    @Test
    void anApprovedBirthBecomesAResidentOfTheParentsFamily() {
        var couple = DemoPeople.couple();
        var family = couple.household().family();
        var application = approvals.approve(Reports.of(couple));

        var event = approvals.registeredBirth(application);
        assertThat(event.familyId()).isEqualTo(family.id());
        assertThat(event.familyVersion()).isEqualTo(2);
        assertThat(event.regionCode()).isEqualTo(family.region());
        assertThat(event.reportedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(event.late()).isFalse();

        var effect = approvals.effect(application);
        assertThat(effect.aktaModel()).isEqualTo(1);
        assertThat(effect.child().nik().value())
                .startsWith(family.region().kecamatan().value().replace(".", "") + "601126");
        assertThat(effect.child().birthTime()).hasToString("00:30+07:00");
        assertThat(effect.mother().nik()).isEqualTo(couple.mother().nik());
        assertThat(effect.father().name()).isEqualTo(couple.father().name().value());
        assertThat(effect.marriage().number()).isEqualTo("0031/012/I/2019");
        assertThat(effect.family().kkNumber()).isEqualTo(family.number());
        assertThat(effect.family().members())
                .hasSize(couple.household().members().size() + 1)
                .last()
                .extracting(Line::shdk, Line::maritalStatus, Line::motherName)
                .containsExactly("Anak", "Belum Kawin", couple.mother().name().value());
    }

    @Test
    void everyRowOfABirthIsThere() {
        var couple = DemoPeople.couple();
        var application = approvals.approve(Reports.of(couple));
        var child = approvals.registeredBirth(application).childId();
        var family = couple.household().family().id();

        assertThat(count(
                        "select count(*) from resident where id = ? and mother_id = ?",
                        child,
                        couple.mother().id()))
                .isOne();
        assertThat(count("select count(*) from membership where resident_id = ? and family_id = ?", child, family))
                .isOne();
        assertThat(count("select version from family where id = ?", family)).isEqualTo(2);
        assertThat(count("select count(*) from resident_history where resident_id = ? and change = 'BORN'", child))
                .isOne();
        assertThat(count(
                        "select count(*) from family_history where family_id = ? and change = 'BORN' and before"
                                + " is not null",
                        family))
                .isOne();
        assertThat(count("select count(*) from birth where child_id = ? and weight_grams = 3150", child))
                .isOne();
        assertThat(count(
                        "select count(*) from registration where application_id = ? and outcome = 'REGISTERED'",
                        application))
                .isOne();
        assertThat(count("select count(*) from audit_entry where case_id = ?", application.toString()))
                .isEqualTo(2);
    }

    @Test
    void theSameEventAndTheSameApplicationCountOnce() {
        var couple = DemoPeople.couple();
        var application = UUID.randomUUID();
        var report = Reports.of(couple);
        var event = approvals.approve(application, report, "2026-11-21T03:00:00Z", true);
        approvals.publish(event, application, report, "2026-11-21T03:00:00Z", true);
        approvals.approve(application, report, "2026-11-21T03:00:00Z", true);
        var last = approvals.approveBehind(application, Reports.of(couple));

        assertThat(approvals.refusal(last).reasons()).containsExactly("CHILD_ALREADY_REGISTERED");
        assertThat(events.all("adminduk.registry", "adminduk.registry.registered.v1", application))
                .hasSize(1);
        assertThat(count(
                        "select count(*) from resident where mother_id = ? and birth_date = '2026-11-20'",
                        couple.mother().id()))
                .isOne();
    }

    @Test
    void twinsAreTwoChildren() {
        var couple = DemoPeople.couple();
        var first = approvals.approve(Reports.of(couple).twin(1).child("name", "Hasna Aulia"));
        var second = approvals.approve(Reports.of(couple).twin(2).child("name", "Husna Aulia"));
        var versions = List.of(
                approvals.registeredBirth(first).familyVersion(),
                approvals.registeredBirth(second).familyVersion());
        assertThat(versions).containsExactlyInAnyOrder(2L, 3L);
        assertThat(approvals.effect(first).child().nik())
                .isNotEqualTo(approvals.effect(second).child().nik());
    }

    @Test
    void manyBirthsOfOnePrefixGetManyNumbers() {
        var couples = DemoPeople.couplesOf("13.05.10.2002", 6);
        var applications = couples.stream()
                .map(couple -> approvals.approve(Reports.of(couple).child("birthDate", "2026-11-19")))
                .toList();
        assertThat(applications.stream()
                        .map(application ->
                                approvals.effect(application).child().nik().value()))
                .doesNotHaveDuplicates()
                .allMatch(nik -> nik.startsWith("130510591126"));
    }

    @Test
    void aDaughtersChildIsTheHeadsGrandchild() {
        var application =
                approvals.approve(Reports.of(DemoPeople.named("Wulan Dari"), DemoPeople.named("Rizki Ananda")));
        var family = approvals.effect(application).family();
        assertThat(family.headName()).isEqualTo("Sidi Amiruddin");
        assertThat(family.members().getLast().shdk()).isEqualTo("Cucu");
    }

    @Test
    void anUnrecordedMarriageOnTheCardGivesTheSecondModel() {
        var application = approvals.approve(Reports.of(DemoPeople.named("Yesi Marlina"), DemoPeople.named("Nofriadi"))
                .marriage("SPTJM", null, null));
        var effect = approvals.effect(application);
        assertThat(effect.aktaModel()).isEqualTo(2);
        assertThat(effect.father().name()).isEqualTo("Nofriadi");
        assertThat(effect.marriage()).isNull();
    }

    @Test
    void aSingleMothersChildHasNoFatherOnTheAkta() {
        var application = approvals.approve(Reports.of(DemoPeople.named("Marlina"), null)
                .father(null, "Seseorang")
                .marriage("NONE", null, null));
        var effect = approvals.effect(application);
        assertThat(effect.aktaModel()).isEqualTo(3);
        assertThat(effect.father()).isNull();
        assertThat(effect.family().members().getLast().fatherName()).isNull();
    }

    @Test
    void aFatherFromElsewhereIsWrittenAsReported() {
        var application =
                approvals.approve(Reports.of(DemoPeople.couple()).father("1371010101900001", "Bustanul Arifin"));
        var effect = approvals.effect(application);
        assertThat(effect.father().name()).isEqualTo("Bustanul Arifin");
        assertThat(effect.father().nik().value()).isEqualTo("1371010101900001");
    }

    @Test
    void aBirthReportedAfterSixtyDaysIsLate() {
        var application = UUID.randomUUID();
        approvals.approve(
                application,
                Reports.of(DemoPeople.couple()).child("birthDate", "2026-07-01"),
                "2026-11-20T17:30:00Z",
                true);
        assertThat(approvals.registeredBirth(application).late()).isTrue();
        assertThat(approvals.registeredBirth(application).reportedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aRefusedApplicationMayComeBackCorrected() {
        var couple = DemoPeople.couple();
        var application = UUID.randomUUID();
        approvals.approve(application, Reports.of(couple).motherName("Rosmiati"), "2026-11-21T03:00:00Z", true);
        assertThat(approvals.refusal(application).reasons()).containsExactly("MOTHER_NAME_DIFFERS");
        approvals.approve(application, Reports.of(couple).motherName("Rosmiati"), "2026-11-21T03:00:00Z", false);
        assertThat(approvals.registered(application).sequence()).isEqualTo(2);
    }

    @Test
    void writesTheCommittedSampleOfARegistration() {
        var application = approvals.approve(Reports.of(DemoPeople.couple()));
        var event = (ObjectNode) json.readTree(approvals.registered(application).data());
        var effect = json.readTree(json.writeValueAsString(approvals.effect(application)));
        EventSamples.assertMatches("adminduk.registry.registered.v1", event.set("confidential", effect));
    }

    @Test
    void writesTheCommittedSampleOfARefusal() {
        var application = approvals.approve(Reports.ofMother("1305016011900099", "Tak Dikenal"));
        var event = json.readTree(approvals.refused(application).data());
        EventSamples.assertMatches("adminduk.registry.refused.v1", event);
    }
}
