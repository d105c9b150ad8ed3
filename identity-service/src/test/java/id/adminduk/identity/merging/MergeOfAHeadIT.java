package id.adminduk.identity.merging;

import static id.adminduk.identity.duplicate.ReviewClient.APPROVER;
import static id.adminduk.identity.duplicate.ReviewClient.keep;
import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.duplicate.ReviewClient;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Amir heads a card under one NIK and is somebody's guest under another, which is the one on his KTP-el.
@RegistryTest
class MergeOfAHeadIT {
    private static final String AT_HOME =
            "Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN";
    private static final String AS_GUEST = "Uncu KEPALA_KELUARGA BELUM_KAWIN; Amir FAMILI BELUM_KAWIN";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    private Casework cases;
    private ReviewClient officers;
    private House home;
    private House guest;
    private UUID pair;

    @BeforeEach
    void twoNumbersForAmir() {
        cases = new Casework(context);
        officers = new ReviewClient(http);
        home = cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 2016 ANAK BELUM_KAWIN"));
        guest = cases.with(house("Uncu F 1960 KEPALA_KELUARGA BELUM_KAWIN", "Amir M 1965 FAMILI BELUM_KAWIN"));
        cases.jdbc()
                .sql("update family set address = 'Jalan Lain' where id = :id")
                .param("id", guest.id())
                .update();
        pair = UUID.randomUUID();
        cases.jdbc()
                .sql("""
                    insert into duplicate_pair (id, one_id, other_id, score, signs, found_at)
                    values (:id, least(:a, :b), greatest(:a, :b), 1, '{SAME_NAME}', now())
                    """)
                .param("id", pair)
                .param("a", home.person("Amir").id())
                .param("b", kept())
                .update();
    }

    private UUID kept() {
        return guest.person("Amir").id();
    }

    private void merge(UUID newHead) {
        officers.decide(pair, "same", 1, APPROVER, keep(kept(), newHead))
                .expectStatus()
                .isNoContent();
    }

    private void refused(String body, String code) {
        officers.decide(pair, "same", 1, APPROVER, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        assertThat(cases.card(home.id())).isEqualTo(AT_HOME);
        assertThat(cases.card(guest.id())).isEqualTo(AS_GUEST);
    }

    @Test
    void somebodyElseOnTheCardHeadsIt() {
        merge(home.person("Rosni").id());
        assertThat(cases.card(home.id())).isEqualTo("Rosni KEPALA_KELUARGA KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN");
        assertThat(cases.state(home)).isEqualTo("2 ACTIVE new");
        assertThat(cases.status(home, "Amir")).startsWith("DUPLICATE");

        officers.decide(pair, "undo", 2, APPROVER, "").expectStatus().isNoContent();
        assertThat(cases.card(home.id())).isEqualTo(AT_HOME);
        assertThat(cases.state(home)).isEqualTo("3 ACTIVE new");
        assertThat(cases.status(home, "Amir")).startsWith("ACTIVE");
    }

    /// The same man under the other number: nothing else about the card changes, and he is a guest no longer.
    @Test
    void theRecordThatStaysTakesHisPlace() {
        assertThat(cases.formerAddress(guest, "Amir")).isEqualTo("-");
        merge(kept());
        assertThat(cases.formerAddress(guest, "Amir")).startsWith("Jalan Lain");
        assertThat(cases.card(home.id()))
                .as("the marriage is his, too")
                .isEqualTo("Amir KEPALA_KELUARGA KAWIN_TERCATAT; Rosni ISTRI KAWIN_TERCATAT; Budi ANAK BELUM_KAWIN");
        assertThat(cases.state(home)).isEqualTo("2 ACTIVE same");
        assertThat(cases.card(guest.id())).isEqualTo("Uncu KEPALA_KELUARGA BELUM_KAWIN");
        assertThat(cases.familyOf(guest, "Amir")).contains(home.id());

        officers.decide(pair, "undo", 2, APPROVER, "").expectStatus().isNoContent();
        assertThat(cases.card(home.id())).isEqualTo(AT_HOME);
        assertThat(cases.card(guest.id())).isEqualTo(AS_GUEST);
        assertThat(cases.formerAddress(guest, "Amir"))
                .as("he has lived nowhere else")
                .isEqualTo("-");
        assertThat(cases.status(guest, "Amir")).isEqualTo("ACTIVE BELUM_KAWIN");
        assertThat(cases.state(home)).isEqualTo("3 ACTIVE same");
    }

    @Test
    void theNewHeadIsNamedAndFit() {
        refused(keep(kept()), "duplicate-heads-family");
        refused(keep(kept(), UUID.randomUUID()), "duplicate-new-head");
        refused(keep(kept(), guest.person("Uncu").id()), "duplicate-new-head");
        refused(keep(kept(), home.person("Budi").id()), "duplicate-card-rules");
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() {
        merge(home.person("Rosni").id());
        assertThat(cases.refusals(
                        "NAME",
                        "{'person': {'nik': '%s'}, 'name': 'Budiman', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                                .formatted(home.nik("Budi"))))
                .isEmpty();
        officers.decide(pair, "undo", 2, APPROVER, "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-changed");
        assertThat(cases.card(home.id())).startsWith("Rosni KEPALA_KELUARGA");
    }
}
