package id.adminduk.application.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Cases of a nagari that was merged, or left by some of its korong, go to the officers of the other one.
class RegionMoveIT extends RunningService {

    private static String officer(String nagari) {
        return TestTokens.officer(Role.VERIFIER, nagari, "officer-" + nagari);
    }

    private void moved(String from, String to, List<UUID> residents) {
        var move = UUID.randomUUID();
        var event = (ObjectNode) JSON.readTree(EventSamples.of(RegionMoved.TYPE));
        event.put("moveId", move.toString())
                .put("fromCode", from)
                .put("toCode", to)
                .put("everybody", residents.isEmpty());
        var people = event.putArray("residents");
        residents.forEach(person -> people.add(person.toString()));
        var text = JSON.writeValueAsString(event);
        var id = UUID.randomUUID();
        events.publishJson("adminduk.registry", id, move, RegionMoved.TYPE, text);
        events.publishJson("adminduk.registry", id, move, RegionMoved.TYPE, text);
    }

    private String region(UUID id) {
        return jdbc.sql("select region_code from application where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void awaitRegion(UUID id, String region) {
        await().atMost(Duration.ofSeconds(20)).until(() -> region(id).equals(region));
    }

    @Test
    void openCasesOfAnEndedNagariFollowItsPeople() {
        registryAnswers("13.05.02.2001", List.of());
        var submitted = submitted();
        var verified = verified();
        var over = submitted();
        change("POST", over, "/rejection", verifier, Map.of("items", List.of(Map.of("code", "NOT_ELIGIBLE"))));
        assertThat(List.of(region(submitted), region(verified), region(over))).containsOnly("13.05.02.2001");

        moved("13.05.02.2001", "13.05.02.2009", List.of());
        awaitRegion(submitted, "13.05.02.2009");
        assertThat(region(verified)).isEqualTo("13.05.02.2009");
        assertThat(region(over)).as("a case that has ended stays where it was").isEqualTo("13.05.02.2001");
        assertThat(history(submitted)).endsWith("SUBMIT", "REGION_MOVED");
        assertThat(state(verified)).isEqualTo("VERIFIED");
        var path = "/v1/applications/" + submitted;
        assertThat(api.get(path, officer("13.05.02.2009")).status()).isEqualTo(200);
        assertThat(api.get(path, officer("13.05.02.2001")).status()).isEqualTo(404);
    }

    @Test
    void ofANagariThatGoesOnOnlyTheCasesOfThoseWhoLeft() {
        registryAnswers("13.05.02.2002", List.of());
        var leaves = submitted();
        var stays = submitted();
        jdbc.sql("update application set applicant_id = :a, mother_id = :b, father_id = :c where id = :id")
                .param("a", UUID.randomUUID())
                .param("b", UUID.randomUUID())
                .param("c", UUID.randomUUID())
                .param("id", stays)
                .update();
        moved("13.05.02.2002", "13.05.02.2008", List.of(motherId, UUID.randomUUID()));
        awaitRegion(leaves, "13.05.02.2008");
        assertThat(region(stays)).isEqualTo("13.05.02.2002");
    }
}
