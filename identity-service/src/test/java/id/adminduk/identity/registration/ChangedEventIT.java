package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.RegistryEvent.RegistryChanged;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// From an approval on the topic to the fact on the topic.
@RegistryTest
class ChangedEventIT {
    private static final String CHANGED = "adminduk.registry.changed.v1";

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ApplicationContext context;

    private Casework cases;
    private House house;

    @BeforeEach
    void household() {
        cases = new Casework(context);
        house = cases.with(house("Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
    }

    private UUID approve(UUID application, String service, String form) {
        var event = new LinkedHashMap<String, Object>();
        event.put("applicationId", application);
        event.put("trackingNo", "AD-7K3M9-Q2X4T");
        event.put("service", service);
        event.put("channel", "CITIZEN");
        event.put("regionCode", "13.05.01.2001");
        event.put("straightThrough", false);
        event.put("submittedAt", "2026-11-21T03:00:00Z");
        event.put("approvedAt", "2026-11-21T03:00:05Z");
        event.put("confidential", confidential.seal(application, json.readTree(form.replace('\'', '"'))));
        events.publishJson(
                "adminduk.application",
                UUID.randomUUID(),
                application,
                "adminduk.application.approved.v1",
                json.writeValueAsString(event));
        return application;
    }

    private String death(String name) {
        return "{'deceased': {'nik': '%s'}, 'diedOn': '2026-11-01', 'cause': 'SICKNESS_OR_AGE', 'place': 'Lubuk Alung'}"
                .formatted(house.nik(name));
    }

    private EventMessage changed(UUID application) {
        return events.next("adminduk.registry", CHANGED, application);
    }

    private JsonNode opened(UUID application, RegistryChanged event) {
        return confidential.open(application, event.confidential(), JsonNode.class);
    }

    @Test
    void anApprovedDeathIsAnnouncedWithTheCardAsItIsNow() {
        var application = approve(UUID.randomUUID(), "DEATH", death("Amir"));
        var event = changed(application).read(RegistryChanged.class);
        assertThat(event.service()).isEqualTo("DEATH");
        assertThat(event.residents())
                .containsExactlyInAnyOrder(
                        house.person("Amir").id(), house.person("Rosni").id());
        assertThat(event.families()).containsExactly(new RegistryEvent.ChangedFamily(house.id(), 2, false));
        var effect = opened(application, event);
        assertThat(effect.at("/families/0/version").asInt()).isEqualTo(2);
        assertThat(effect.at("/families/0/residents").toString())
                .isEqualTo("[\"" + house.person("Rosni").id() + "\"]");
        var card = effect.at("/families/0/card");
        assertThat(card.get("headName").asString()).isEqualTo("Rosni");
        assertThat(card.get("kkNumber").asString()).isNotEqualTo(house.kk());
        assertThat(card.at("/members/0/maritalStatus").asString()).isEqualTo("Cerai Mati");
        assertThat(effect.at("/subjects/0/status").asString()).isEqualTo("DECEASED");
        assertThat(effect.at("/form/cause").asString()).isEqualTo("SICKNESS_OR_AGE");
    }

    /// The record has one version more, the family its phone; both stand on no card, so none is printed.
    @Test
    void whatNoCardPrintsLeadsToNoCard() {
        var application = approve(UUID.randomUUID(), "BIO-CHG", """
            {'person': {'nik': '%s'}, 'changes': [{'element': 'PHONE', 'newValue': '081234567890'}],
             'familyContact': {'phone': '081234567891'}}
            """.formatted(house.nik("Rosni")));
        var event = changed(application).read(RegistryChanged.class);
        assertThat(event.residents()).containsExactly(house.person("Rosni").id());
        assertThat(event.families()).isEmpty();
        assertThat(opened(application, event).get("families")).isEmpty();
    }

    /// Nothing changes, and whoever prints gets the card as it is.
    @Test
    void aLostCardIsToldAsItIs() {
        var application = approve(
                UUID.randomUUID(),
                "KK-LOST",
                "{'person': {'nik': '%s'}, 'card': '%s', 'cause': 'LOST'}".formatted(house.nik("Rosni"), house.kk()));
        var event = changed(application).read(RegistryChanged.class);
        assertThat(event.residents()).isEmpty();
        assertThat(event.families()).containsExactly(new RegistryEvent.ChangedFamily(house.id(), 1, false));
        var card = opened(application, event).at("/families/0");
        assertThat(card.at("/card/kkNumber").asString()).isEqualTo(house.kk());
        assertThat(card.at("/version").asInt()).isOne();
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");
    }

    @Test
    void theSameApplicationTwiceChangesOnce() {
        var application = approve(UUID.randomUUID(), "DEATH", death("Amir"));
        approve(application, "DEATH", death("Amir"));
        assertThat(changed(application).sequence()).isOne();
        cases.decide(application, "DEATH", death("Amir"));
        assertThat(cases.state(house)).isEqualTo("2 ACTIVE new");
        assertThat(cases.reasons(application)).isEmpty();
    }

    @Test
    void aRefusedDeathMayComeBackCorrected() {
        var application = approve(UUID.randomUUID(), "DEATH", death("Amir").replace("2026-11-01", "2999-01-01"));
        var refused = events.next("adminduk.registry", "adminduk.registry.refused.v1", application)
                .read(RegistryEvent.RegistrationRefused.class);
        assertThat(refused.reasons()).containsExactly("DEATH_IN_FUTURE");
        approve(application, "DEATH", death("Amir"));
        assertThat(changed(application).sequence()).isEqualTo(2);
    }

    @Test
    void theLastOneClosesTheCard() {
        var application = approve(UUID.randomUUID(), "DEATH", death("Amir"));
        changed(application);
        var last = approve(UUID.randomUUID(), "DEATH", death("Rosni"));
        var event = changed(last).read(RegistryChanged.class);
        assertThat(event.families()).containsExactly(new RegistryEvent.ChangedFamily(house.id(), 3, true));
        assertThat(opened(last, event).get("families")).isEmpty();
    }

    @Test
    void aMoveOutCarriesItsLetter() {
        var application = approve(
                UUID.randomUUID(),
                "MOVE-OUT",
                "{'people': [{'nik': '%s'}], 'toRegion': '13.71.01.1001'}".formatted(house.nik("Rosni")));
        var effect = opened(application, changed(application).read(RegistryChanged.class));
        assertThat(effect.at("/letter/number").asString()).matches("SKPWNI/1305/[0-9]{8}/[0-9]{4}");
    }

    /// Whoever prints cards has all of it from the event; whoever checks them hears of every card that ended.
    @Test
    void aGivenCardIsReadyToPrintAndTheOneBeforeIsVoid() {
        var application = approve(UUID.randomUUID(), "KTP-LOST", """
            {'person': {'nik': '%s'}, 'because': 'LOST', 'printedOn': '2012-03-04'}
            """.formatted(house.nik("Rosni")));
        var event = changed(application).read(RegistryChanged.class);
        assertThat(event.families()).isEmpty();
        var effect = opened(application, event);
        var given = effect.at("/givenCards/0");
        assertThat(given.get("residentId").asString())
                .isEqualTo(house.person("Rosni").id().toString());
        assertThat(given.get("kind").asString()).isEqualTo("KTP_EL");
        assertThat(given.get("validUntil").isNull()).isTrue();
        assertThat(given.get("maritalStatus").asString()).isEqualTo("KAWIN");
        assertThat(given.at("/card/nagari").asString()).isEqualTo("Lubuk Alung");
        assertThat(given.at("/card/members")).hasSize(1);
        assertThat(given.at("/card/members/0/nik").asString()).isEqualTo(house.nik("Rosni"));
        var ended = effect.at("/voidCards/0");
        assertThat(ended.get("issuedOn").asString()).isEqualTo("2012-03-04");
        assertThat(ended.get("because").asString()).isEqualTo("LOST");
    }

    @Test
    void aChildCardSaysUntilWhenAndWhichGround() {
        var home = cases.with(house("Duda M 1980 KEPALA_KELUARGA CERAI_MATI", "Bungsu F 2019 ANAK BELUM_KAWIN"));
        var application = approve(
                UUID.randomUUID(),
                "KIA-517",
                "{'child': {'nik': '%s'}, 'parent': {'nik': '%s'}}".formatted(home.nik("Bungsu"), home.nik("Duda")));
        var effect = opened(application, changed(application).read(RegistryChanged.class));
        assertThat(effect.at("/givenCards/0/validUntil").asString()).isEqualTo("2036-03-03");
        assertThat(effect.at("/givenCards/0/photo").asString()).isEqualTo("RED");
        assertThat(effect.at("/voidCards")).isEmpty();
    }

    @Test
    void writesTheCommittedSample() {
        for (var name : List.of("Amir", "Rosni"))
            assertThat(cases.refusals(
                            "KTP-NEW",
                            "{'person': {'nik': '%s'}, 'biometricsOn': '2026-11-02'}".formatted(house.nik(name))))
                    .isEmpty();
        var application = approve(UUID.randomUUID(), "DEATH", death("Amir"));
        var event = (ObjectNode) json.readTree(changed(application).data());
        var effect = confidential.open(application, event.get("confidential").asString(), JsonNode.class);
        EventSamples.assertMatches(CHANGED, event.set("confidential", effect));
    }

    /// Of both, what the registry wrote before and after can be told apart for whoever must explain it.
    @Test
    void everyChangeIsWrittenDownBeforeAndAfter() {
        var application = cases.decide("DEATH", death("Amir"));
        assertThat(cases.jdbc()
                        .sql("""
                            select change || ' ' || version || ' ' || (before is not null) from resident_history where case_id = :id
                            union all
                            select change || ' ' || version || ' ' || (before is not null) from family_history where case_id = :id
                            """)
                        .param("id", application)
                        .query(String.class)
                        .list())
                .containsExactly("DIED 2 true", "DIED 2 true", "DIED 2 true");
        assertThat(cases.jdbc()
                        .sql("select count(*) from retired_kk_number where family_id = :id")
                        .param("id", house.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
