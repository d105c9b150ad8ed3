package id.adminduk.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Places;
import id.adminduk.kernel.test.EventSamples;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketIT extends CounterSteps {

    @Test
    void whoMissesTheCallComesBackOnceBehindThreeOthers() {
        var point = Places.open(api);
        for (int each = 0; each < 6; each++) issue(point, LINE);
        var missed = step(next(point, 1), "absence");
        assertThat(missed.text("/state")).isEqualTo("MISSED");
        assertThat(step(missed, "return").text("/returned")).isEqualTo("true");
        var order = new ArrayList<String>();
        for (int each = 0; each < 4; each++) order.add(serve(point).text("/label"));
        assertThat(order).containsExactly("A-002", "A-003", "A-004", "A-001");
        serve(point);
        var last = step(next(point, 1), "absence");
        assertThat(step(last, "return").status()).isEqualTo(200);
        var again = step(next(point, 1), "absence");
        assertThat(again.text("/label")).isEqualTo("A-006");
        assertThat(step(again, "return").code()).isEqualTo("ticket-returned");
    }

    @Test
    void aTransferKeepsThePlaceInTime() {
        var point = Places.open(api);
        issue(point, LINE);
        issue(point, "CAPIL");
        var called = next(point, 1);
        var moved = step(called, "transfer", Map.of("line", "CAPIL"));
        assertThat(moved.text("/state")).isEqualTo("WAITING");
        assertThat(moved.text("/line")).isEqualTo("CAPIL");
        assertThat(next(point, 1).text("/label")).isEqualTo("A-001");
        assertThat(step(called, "transfer", Map.of("line", "NOWHERE")).code()).isEqualTo("stale-version");
        assertThat(api.create("/v1/queues/" + point + "/tickets", Places.FRONT, Map.of("line", "NOWHERE"))
                        .code())
                .isEqualTo("line-unknown");
    }

    @Test
    void theOrderChangesWithAReasonThatIsAuditedAndTold() {
        var point = Places.open(api);
        issue(point, LINE);
        var last = issue(point, LINE);
        var id = UUID.fromString(last.text("/ticket/id"));
        assertThat(change(id, 1, "order", Map.of("turn", "FIRST")).status()).isEqualTo(422);
        assertThat(change(id, 1, "order", Map.of("turn", "FIRST", "reason", "PREGNANT"))
                        .status())
                .isEqualTo(200);
        assertThat(next(point, 1).text("/label")).isEqualTo("A-002");
        assertThat(jdbc.sql("select reason from audit_entry where object_id = :id and action = 'ticket.moved'")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("FIRST PREGNANT");
        assertThat(told(id)).contains("adminduk.service-desk.ticket-moved.v1");
    }

    @Test
    void aCounterHasOnePersonAndStepsHaveAnOrder() {
        var point = Places.open(api);
        issue(point, LINE);
        issue(point, LINE);
        var called = next(point, 1);
        assertThat(next(point, 1).code()).isEqualTo("counter-busy");
        var id = UUID.fromString(called.text("/id"));
        assertThat(change(id, 2, "completion", "").code()).isEqualTo("ticket-step-invalid");
        assertThat(change(id, 1, "service", "").code()).isEqualTo("stale-version");
        assertThat(api.change("POST", "/v1/queues/tickets/" + id + "/service", Places.FRONT, "", "")
                        .status())
                .isEqualTo(428);
        assertThat(step(called, "recall").text("/calls")).isEqualTo("2");
        assertThat(next(point, 9).status()).isEqualTo(404);
    }

    @Test
    void theWorldHearsOfEveryStepAndOfNobody() {
        var point = Places.open(api);
        for (int each = 0; each < 3; each++) issue(point, LINE);
        var served = UUID.fromString(serve(point).text("/id"));
        var missed = UUID.fromString(step(next(point, 1), "absence").text("/id"));
        var moved = UUID.fromString(issue(point, LINE).text("/ticket/id"));
        change(moved, 1, "order", Map.of("turn", "LAST", "reason", "ASKED_TO_WAIT"));
        var prefix = "adminduk.service-desk.ticket-";
        assertThat(told(served)).containsExactly(prefix + "issued.v1", prefix + "called.v1", prefix + "served.v1");
        assertThat(told(missed)).containsExactly(prefix + "issued.v1", prefix + "called.v1", prefix + "missed.v1");
        assertThat(told(moved)).containsExactly(prefix + "issued.v1", prefix + "moved.v1");
        jdbc.sql("select distinct on (type) type, convert_from(payload, 'UTF8') from outbox"
                        + " where topic = 'adminduk.service-desk' and type like :types order by type, id")
                .param("types", prefix + "%")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> EventSamples.assertMatches(event.getKey(), JSON.readTree(event.getValue())));
    }
}
