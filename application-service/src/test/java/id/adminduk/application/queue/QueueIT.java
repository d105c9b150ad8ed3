package id.adminduk.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Places;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueIT extends CounterSteps {
    @Test
    void manyWhoComeAtOnceGetNumbersWithoutGaps() throws Exception {
        var point = Places.open(api);
        var labels = together(IntStream.range(0, 30)
                .<Callable<String>>mapToObj(_ -> () -> issue(point, LINE).text("/ticket/label"))
                .toList());
        assertThat(labels)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj("A-%03d"::formatted)
                        .toList());
        assertThat(issue(point, "CAPIL").text("/ticket/label")).isEqualTo("B-001");
    }

    @Test
    void aRepeatedRequestIsOneTicket() {
        var point = Places.open(api);
        var key = UUID.randomUUID().toString();
        var first = api.create("/v1/queues/" + point + "/tickets", Places.FRONT, key, Map.of("line", LINE));
        var second = api.create("/v1/queues/" + point + "/tickets", Places.FRONT, key, Map.of("line", LINE));
        assertThat(second.text("/ticket/id")).isEqualTo(first.text("/ticket/id"));
    }

    @Test
    void fiveCountersAtOnceServeEachTicketOnceAndInOrder() throws Exception {
        var point = Places.open(api);
        for (int each = 0; each < 25; each++) issue(point, LINE);
        var served = together(IntStream.rangeClosed(1, 5)
                .<Callable<List<String>>>mapToObj(counter -> () -> serveAll(point, counter))
                .toList());
        assertThat(served).allSatisfy(labels -> assertThat(labels).isSorted());
        assertThat(served.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj("A-%03d"::formatted)
                        .toList());
    }

    private List<String> serveAll(UUID point, int counter) {
        var labels = new ArrayList<String>();
        for (var called = next(point, counter); called.status() == 200; called = next(point, counter)) {
            labels.add(called.text("/label"));
            step(step(called, "service"), "completion");
        }
        return labels;
    }

    @Test
    void aPriorityLineIsCalledAtEveryThirdCall() {
        var point = Places.open(api);
        for (int each = 0; each < 5; each++) issue(point, LINE);
        for (int each = 0; each < 2; each++) issue(point, "PRIORITAS");
        assertThat(serveAll(point, 1)).containsExactly("A-001", "A-002", "P-001", "A-003", "A-004", "P-002", "A-005");
    }

    @Test
    void nobodyWaitingIsNoContent() {
        assertThat(next(Places.open(api), 1).status()).isEqualTo(204);
    }

    @Test
    void aClosedDayGivesOutNoNumbers() {
        var today = LocalDate.now(Places.ZONE);
        var point = Places.open(api, Places.closedOn(today, today.plusDays(1)));
        var refused = api.create("/v1/queues/" + point + "/tickets", Places.FRONT, Map.of("line", LINE));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("queue-closed");
    }

    @Test
    void theCounterListsTicketsByState() {
        var point = Places.open(api);
        for (int each = 0; each < 3; each++) issue(point, LINE);
        var path = "/v1/queues/" + point + "/tickets?state=WAITING&limit=2";
        var first = api.get(path, Places.FRONT);
        assertThat(first.body().at("/items").size()).isEqualTo(2);
        var rest = api.get(path + "&cursor=" + first.text("/next"), Places.FRONT);
        assertThat(rest.text("/items/0/label")).isEqualTo("A-003");
        assertThat(rest.body().at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.06", "13.05.01"})
    void anotherAreasOfficerFindsNoQueue(String area) {
        var point = Places.open(api);
        var ticket = issue(point, LINE).text("/ticket/id");
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, area);
        assertThat(api.create("/v1/queues/" + point + "/tickets", elsewhere, Map.of("line", LINE))
                        .status())
                .isEqualTo(404);
        assertThat(api.change("POST", "/v1/queues/" + point + "/counters/1/next", elsewhere, "", "")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/v1/queues/" + point + "/tickets?state=WAITING", elsewhere)
                        .status())
                .isEqualTo(404);
        assertThat(api.change("POST", "/v1/queues/tickets/" + ticket + "/order", elsewhere, "\"v1\"", """
            {"turn":"FIRST","reason":"ELDERLY"}\
            """)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyTheFrontOfficeCallsAndAKioskGivesOutNumbers() {
        var point = Places.open(api);
        var tickets = "/v1/queues/" + point + "/tickets";
        var kiosk = TestTokens.officer(Role.KIOSK, Places.REGION);
        assertThat(api.create(tickets, kiosk, Map.of("line", LINE)).status()).isEqualTo(201);
        var next = "/v1/queues/" + point + "/counters/1/next";
        for (var stranger : List.of(citizen, verifier, Places.ADMIN)) {
            assertThat(api.create(tickets, stranger, Map.of("line", LINE)).status())
                    .isEqualTo(403);
            assertThat(api.change("POST", next, stranger, "", "").status()).isEqualTo(403);
        }
        assertThat(api.change("POST", next, kiosk, "", "").status()).isEqualTo(403);
        assertThat(api.change("POST", next, "", "", "").status()).isEqualTo(401);
        assertThat(api.get(tickets + "?state=WAITING", citizen).status()).isEqualTo(403);
    }
}
