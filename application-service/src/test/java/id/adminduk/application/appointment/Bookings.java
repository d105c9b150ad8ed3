package id.adminduk.application.appointment;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What people do with appointments.
abstract class Bookings extends RunningService {
    static final String APPOINTMENTS = "/v1/appointments";
    static final String LINE = "POLI UMUM";

    Api.Answer book(UUID point, String line, LocalDateTime start, String token) {
        return api.create(APPOINTMENTS, token, wish(point, line, start));
    }

    /// In a rush a machine may say that it is too busy; people try again.
    Api.Answer bookPatiently(UUID point, String line, LocalDateTime start, String token) {
        var answer = book(point, line, start, token);
        for (int tries = 1; answer.status() == 503 && tries < 5; tries++) answer = book(point, line, start, token);
        return answer;
    }

    Api.Answer move(Api.Answer appointment, LocalDateTime start) {
        return move(appointment, start, citizen);
    }

    Api.Answer move(Api.Answer appointment, LocalDateTime start, String token) {
        return api.change(
                "PUT",
                APPOINTMENTS + "/" + appointment.id() + "/slot",
                token,
                appointment.etag(),
                Map.of("start", written(start)));
    }

    Api.Answer cancel(Api.Answer appointment, String token) {
        var path = APPOINTMENTS + "/" + appointment.id() + "/cancellation";
        return api.change("POST", path, token, appointment.etag(), "");
    }

    Api.Answer slots(UUID point, String line, LocalDate day) {
        var path = "/slots?point=%s&line=%s&date=%s".formatted(point, line.replace(" ", "%20"), day);
        return api.get(APPOINTMENTS + path, "");
    }

    int free(UUID point, String line, LocalDateTime start) {
        for (var slot : slots(point, line, start.toLocalDate()).body().at("/slots"))
            if (OffsetDateTime.parse(slot.at("/start").asString(""))
                    .toLocalDateTime()
                    .equals(start)) return slot.at("/free").asInt(-1);
        throw new AssertionError("no slot at " + start);
    }

    static Map<String, Object> wish(UUID point, String line, LocalDateTime start) {
        return Map.of("point", point, "line", line, "start", written(start));
    }

    static String written(LocalDateTime start) {
        return start.atZone(Places.ZONE).toOffsetDateTime().toString();
    }

    static LocalDateTime tomorrow(int hour) {
        return LocalDate.now(Places.ZONE).plusDays(1).atTime(hour, 0);
    }

    static String somebody() {
        return TestTokens.citizen(UUID.randomUUID());
    }

    static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }
}
