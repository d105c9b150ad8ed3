package id.adminduk.identity.newborn;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.NationalTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.sync.Ministry;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// An office whose numbers come with SIAK's confirmation: until then nothing of a case is in the registry.
@NationalTest
class NumbersFromSiakIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private JsonMapper json;

    private Approvals approvals;
    private Casework cases;
    private Ministry ministry;

    @BeforeEach
    void setUp() {
        approvals = new Approvals(events, confidential, json);
        cases = new Casework(context);
        ministry = new Ministry(context);
    }

    private void waits(UUID application) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcome(application)).isEqualTo("AWAITING_NUMBER"));
    }

    private void becomes(UUID application, String outcome) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcome(application)).isEqualTo(outcome));
    }

    private String outcome(UUID application) {
        return cases.jdbc()
                .sql("select outcome from registration where application_id = :id")
                .param("id", application)
                .query(String.class)
                .optional()
                .orElse("-");
    }

    private long children(DemoPeople.Couple couple) {
        return cases.jdbc()
                .sql("select count(*) from resident where mother_id = :id and birth_date = '2026-11-20'")
                .param("id", couple.mother().id())
                .query(Long.class)
                .single();
    }

    private long versionOf(DemoPeople.Couple couple) {
        return cases.jdbc()
                .sql("select version from family where id = :id")
                .param("id", couple.household().family().id())
                .query(Long.class)
                .single();
    }

    private static String nik(DemoPeople.Couple couple, int serial) {
        return couple.mother().region().kecamatan().value().replace(".", "") + "601126%04d".formatted(serial);
    }

    private House widowhood() {
        return cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 1992 ANAK BELUM_KAWIN"));
    }

    private UUID deathOf(House house, String name) {
        return cases.decide("DEATH", "{'deceased': {'nik': '" + house.nik(name) + "'}, 'diedOn': '2026-11-01'}");
    }

    @Test
    void aBirthIsNowhereUntilItsNumberHasCome() {
        var couple = DemoPeople.couple();
        var application = approvals.approve(Reports.of(couple));
        waits(application);
        assertThat(children(couple)).isZero();
        assertThat(versionOf(couple)).isEqualTo(1);
        assertThat(events.all("adminduk.registry", "adminduk.registry.registered.v1", application))
                .isEmpty();
        assertThat(ministry.asked(application))
                .containsExactly("NIK " + nik(couple, 1).substring(0, 12));

        ministry.confirm(application, nik(couple, 77));
        assertThat(approvals.effect(application).child().nik().value()).isEqualTo(nik(couple, 77));
        assertThat(approvals.registered(application).sequence()).isOne();
        assertThat(children(couple)).isOne();
        assertThat(versionOf(couple)).isEqualTo(2);
        assertThat(outcome(application)).isEqualTo("REGISTERED");
    }

    /// Two cases about one child before either has its number: one asks SIAK, the other is stopped.
    @Test
    void aCaseThatWaitsIsSeenByTheNext() {
        var couple = DemoPeople.couple();
        var first = approvals.approve(Reports.of(couple));
        waits(first);
        var second = approvals.approve(Reports.of(couple).child("name", "Zahra Aulya"));
        assertThat(approvals.refusal(second).reasons()).containsExactly("PERSON_MAY_BE_KNOWN");
        assertThat(ministry.asked(second)).isEmpty();

        ministry.confirm(first, nik(couple, 61));
        approvals.registered(first);
        assertThat(children(couple)).isOne();
    }

    @Test
    void anApprovalThatComesAgainAsksForNothingMore() {
        var couple = DemoPeople.couple();
        var application = UUID.randomUUID();
        approvals.approve(application, Reports.of(couple), "2026-11-21T03:00:00Z", true);
        approvals.approve(application, Reports.of(couple), "2026-11-21T03:00:00Z", true);
        var last = approvals.approveBehind(application, Reports.ofMother("1305016011900099", "Tak Dikenal"));
        approvals.refused(last);
        assertThat(ministry.asked(application)).hasSize(1);

        ministry.confirm(application, nik(couple, 1));
        approvals.registered(application);
        approvals.approve(application, Reports.of(couple), "2026-11-21T03:00:00Z", true);
        approvals.refused(approvals.approveBehind(application, Reports.ofMother("1305016011900099", "Tak Dikenal")));
        assertThat(children(couple)).isOne();
        assertThat(ministry.asked(application)).isEmpty();
    }

    @Test
    void aRefusalBringsTheCaseBackAndALaterApprovalAsksAnew() {
        var couple = DemoPeople.couple();
        var application = approvals.approve(Reports.of(couple));
        waits(application);
        ministry.refuse(application, "DUPLICATE_SUSPECTED");
        assertThat(approvals.refusal(application).reasons()).containsExactly("SIAK_DUPLICATE_SUSPECTED");
        assertThat(children(couple)).isZero();

        approvals.approve(application, Reports.of(couple), "2026-11-21T03:00:00Z", true);
        waits(application);
        ministry.confirm(application, nik(couple, 2));
        assertThat(approvals.effect(application).child().nik().value()).isEqualTo(nik(couple, 2));
    }

    @Test
    void whatHappenedMeanwhileIsLookedAtBeforeTheNumberIsUsed() {
        var couple = DemoPeople.couple();
        var application = approvals.approve(Reports.of(couple));
        waits(application);
        var mother = couple.mother().nik().value();
        assertThat(cases.refusals("DEATH", "{'deceased': {'nik': '" + mother + "'}, 'diedOn': '2026-11-01'}"))
                .isEmpty();
        ministry.confirm(application, nik(couple, 3));
        assertThat(approvals.refusal(application).reasons()).containsExactly("MOTHER_DECEASED");
        assertThat(cases.jdbc()
                        .sql("select state from number_request where case_id = :id")
                        .param("id", application)
                        .query(String.class)
                        .single())
                .isEqualTo("GIVEN");
    }

    @Test
    void aCaseThatCannotGoOnHoldsUpNobody() {
        var couple = DemoPeople.couple();
        var broken = approvals.approve(Reports.of(couple));
        waits(broken);
        cases.jdbc()
                .sql("update registration set approval = '{}' where application_id = :id")
                .param("id", broken)
                .update();
        ministry.confirm(broken, nik(couple, 4));
        var other = DemoPeople.couple();
        var application = approvals.approve(Reports.of(other));
        waits(application);
        ministry.confirm(application, nik(other, 5));
        becomes(application, "REGISTERED");
        assertThat(outcome(broken)).isEqualTo("AWAITING_NUMBER");
        assertThat(children(couple)).isZero();
    }

    @Test
    void aNewHeadWaitsForTheNumberOfTheCard() {
        var house = widowhood();
        var application = deathOf(house, "Amir");
        assertThat(outcome(application)).isEqualTo("AWAITING_NUMBER");
        assertThat(cases.status(house, "Amir")).isEqualTo("ACTIVE KAWIN_TERCATAT");
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");

        ministry.confirm(application, house.kk().substring(0, 6) + "221126" + "0009");
        becomes(application, "REGISTERED");
        assertThat(cases.state(house)).isEqualTo("2 ACTIVE new");
        assertThat(cases.status(house, "Amir")).isEqualTo("DECEASED KAWIN_TERCATAT");
    }

    @Test
    void whatNeedsNoNumberWaitsForNobody() {
        var house = widowhood();
        assertThat(outcome(deathOf(house, "Budi"))).isEqualTo("REGISTERED");
        assertThat(cases.state(house)).isEqualTo("2 ACTIVE same");
    }
}
