package id.adminduk.identity.merging;

import static id.adminduk.identity.duplicate.ReviewClient.APPROVER;
import static id.adminduk.identity.duplicate.ReviewClient.keep;
import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.duplicate.ReviewClient;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.registration.RegistryEvent.ChangedFamily;
import id.adminduk.identity.registration.RegistryEvent.RegistryChanged;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/// Rosni is a wife and a mother under one NIK, and somebody's guest under another, which is the one on her KTP-el: her
/// children and her marriage are hers, whichever number she has.
@RegistryTest
class MergeTiesIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    private Casework cases;
    private ReviewClient officers;
    private House home;
    private House guest;
    private UUID pair;

    @BeforeEach
    void twoNumbersForRosni() {
        cases = new Casework(context);
        officers = new ReviewClient(http);
        home = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 2001 ANAK BELUM_KAWIN",
                "Cici F 2003-05-06 ANAK BELUM_KAWIN"));
        guest = cases.with(house("Uncu F 1960 KEPALA_KELUARGA BELUM_KAWIN", "Rosni F 1970 FAMILI BELUM_KAWIN"));
        pair = pairOf(home, guest);
    }

    private UUID pairOf(House one, House other) {
        var id = UUID.randomUUID();
        cases.jdbc()
                .sql("""
                    insert into duplicate_pair (id, one_id, other_id, score, signs, found_at)
                    values (:id, least(:a, :b), greatest(:a, :b), 1, '{SAME_NAME}', now())
                    """)
                .param("id", id)
                .param("a", one.person("Rosni").id())
                .param("b", other.person("Rosni").id())
                .update();
        return id;
    }

    private UUID off() {
        return home.person("Rosni").id();
    }

    private UUID kept() {
        return guest.person("Rosni").id();
    }

    private void merge() {
        officers.decide(pair, "same", 1, APPROVER, keep(kept())).expectStatus().isNoContent();
    }

    private void undo() {
        officers.decide(pair, "undo", 2, APPROVER, "").expectStatus().isNoContent();
    }

    private void refused(String what, long version, String body, String code, String reason) {
        var answer = officers.decide(pair, what, version, APPROVER, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        if (!reason.isEmpty())
            answer.jsonPath("$.detail")
                    .value(String.class, detail -> assertThat(detail).contains(reason));
    }

    /// Whose mother, whose wife: everything that names one of the two records.
    private List<String> ties() {
        return cases.jdbc()
                .sql("""
                    select r.name || ' of ' || case r.mother_id when :off then 'home' else 'guest' end
                      from resident r where r.mother_id in (:off, :kept)
                    union all
                    select 'married ' || case w.wife_id when :off then 'home' else 'guest' end
                           || coalesce(' until ' || w.end_kind, '')
                      from marriage w where w.wife_id in (:off, :kept)
                    order by 1
                    """)
                .param("off", off())
                .param("kept", kept())
                .query(String.class)
                .list();
    }

    @Test
    void childrenAndMarriageFollowAndComeBack() {
        var before = ties();
        assertThat(before).containsExactly("Budi of home", "Cici of home", "married home");
        merge();
        assertThat(ties()).containsExactly("Budi of guest", "Cici of guest", "married guest");
        assertThat(cases.resident(home, "Budi").mother())
                .satisfies(mother -> assertThat(mother.nik().value()).isEqualTo(guest.nik("Rosni")));
        assertThat(cases.status(guest, "Rosni")).isEqualTo("ACTIVE KAWIN_TERCATAT");
        assertThat(cases.status(home, "Rosni")).isEqualTo("DUPLICATE KAWIN_TERCATAT");

        undo();
        assertThat(ties()).isEqualTo(before);
        assertThat(cases.resident(home, "Budi").mother())
                .isEqualTo(home.person("Budi").mother());
        assertThat(cases.status(guest, "Rosni")).isEqualTo("ACTIVE BELUM_KAWIN");
        assertThat(cases.status(home, "Rosni")).isEqualTo("ACTIVE KAWIN_TERCATAT");
    }

    /// The card she left and the one on which she is married now; whose mother she is stands on none.
    @Test
    void documentsFollowTheCardsThatReadOtherwise() {
        merge();
        var told = events.next("adminduk.registry", "adminduk.registry.changed.v1", pair);
        var event = told.read(RegistryChanged.class);
        assertThat(event.service()).isEqualTo("DUPLICATE-MERGE");
        assertThat(event.families())
                .containsExactlyInAnyOrder(
                        new ChangedFamily(home.id(), 2, false), new ChangedFamily(guest.id(), 2, false));
        assertThat(event.residents())
                .contains(off(), kept(), home.person("Budi").id());
        var effect = confidential.open(pair, event.confidential(), JsonNode.class);
        assertThat(effect.at("/families")).hasSize(2);
        assertThat(effect.at("/subjects")).hasSize(2);
        undo();
        assertThat(events.next("adminduk.registry", "adminduk.registry.changed.v1", pair)
                        .read(RegistryChanged.class)
                        .service())
                .startsWith("DUPLICATE-");
        assertThat(cases.state(guest)).isEqualTo("3 ACTIVE same");
    }

    @Test
    void aChildBothRecordsHaveIsMergedFirst() {
        var born = cases.birth(guest, "Rosni", "'birthDate': '2003-05-06'");
        assertThat(cases.reasons(born)).isEmpty();
        refused("same", 1, keep(kept()), "duplicate-card-rules", "CHILD_ALREADY_REGISTERED");
    }

    @Test
    void aWomanHasOneHusband() {
        var other =
                cases.with(house("Malin M 1968 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
        pair = pairOf(home, other);
        refused("same", 1, keep(other.person("Rosni").id()), "duplicate-card-rules", "WIFE_ALREADY_MARRIED");
        assertThat(ties()).contains("married home");
    }

    /// What became of the marriage since is not overwritten.
    @Test
    void aMarriageThatEndedSinceIsNotPutBack() {
        merge();
        assertThat(cases.refusals(
                        "DEATH", "{'deceased': {'nik': '%s'}, 'diedOn': '2026-11-01'}".formatted(home.nik("Amir"))))
                .isEmpty();
        refused("undo", 2, "", "duplicate-changed", "");
        assertThat(ties()).contains("married guest until DEATH");
    }
}
