package id.adminduk.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.application.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What a counter does all day.
abstract class CounterSteps extends RunningService {
    static final String LINE = "POLI UMUM";

    Api.Answer issue(UUID point, String line) {
        var answer = api.create("/v1/queues/" + point + "/tickets", Places.FRONT, Map.of("line", line));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    Api.Answer next(UUID point, int counter) {
        return api.change("POST", "/v1/queues/" + point + "/counters/" + counter + "/next", Places.FRONT, "", "");
    }

    Api.Answer serve(UUID point) {
        return step(step(next(point, 1), "service"), "completion");
    }

    Api.Answer step(Api.Answer ticket, String what) {
        return step(ticket, what, "");
    }

    Api.Answer step(Api.Answer ticket, String what, Object body) {
        return api.change("POST", "/v1/queues/tickets/" + ticket.id() + "/" + what, Places.FRONT, ticket.etag(), body);
    }

    Api.Answer change(UUID id, long version, String what, Object body) {
        return api.change("POST", "/v1/queues/tickets/" + id + "/" + what, Places.FRONT, "\"v" + version + "\"", body);
    }

    List<String> told(UUID ticket) {
        return jdbc.sql("select type from outbox where aggregate_id = :id order by id")
                .param("id", ticket)
                .query(String.class)
                .list();
    }

    static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }
}
