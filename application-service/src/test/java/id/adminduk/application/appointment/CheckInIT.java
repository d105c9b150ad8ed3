package id.adminduk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckInIT extends Bookings {

    @Test
    void whoComesEntersTheQueueWithTheirSlot() {
        var point = Places.open(api);
        walkIn(point);
        var late = checkedIn(point, now().plusMinutes(40));
        var early = checkedIn(point, now().minusMinutes(5));
        assertThat(early.text("/ticket/label")).isEqualTo("A-003");
        assertThat(early.text("/standing/ahead")).isEqualTo("0");
        assertThat(late.text("/standing/ahead")).isEqualTo("1");
        assertThat(List.of(nextLabel(point, 1), nextLabel(point, 2), nextLabel(point, 3)))
                .containsExactly("A-003", "A-001", "A-002");
    }

    @Test
    void theCodeLetsInOnceOnItsDayAndInItsArea() {
        var point = Places.open(api);
        var mine = book(point, LINE, tomorrow(9), citizen);
        var code = mine.text("/checkIn");
        assertThat(checkIn(code, Places.FRONT).code()).isEqualTo("appointment-not-today");
        shift(mine, now());
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.01");
        assertThat(checkIn(code, elsewhere).status()).isEqualTo(404);
        assertThat(checkIn(code, citizen).status()).isEqualTo(403);
        assertThat(checkIn("JT-00000-00000", Places.FRONT).status()).isEqualTo(404);
        var typed = code.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(checkIn(typed, TestTokens.officer(Role.KIOSK, "13.05")).status())
                .isEqualTo(201);
        assertThat(checkIn(code, Places.FRONT).code()).isEqualTo("appointment-not-open");
    }

    private Api.Answer checkedIn(UUID point, ZonedDateTime start) {
        var booked = book(point, LINE, tomorrow(9), somebody());
        shift(booked, start);
        var answer = checkIn(booked.text("/checkIn"), Places.FRONT);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    /// Time passes: what was booked for tomorrow is for today.
    private void shift(Api.Answer appointment, ZonedDateTime start) {
        var today = LocalDate.now(Places.ZONE);
        var first = today.atStartOfDay(Places.ZONE);
        var last = first.plusDays(1).minusSeconds(1);
        var inside = start.isBefore(first) ? first : start.isAfter(last) ? last : start;
        jdbc.sql("update appointment set starts_at = :start where id = :id")
                .param("start", inside.toOffsetDateTime())
                .param("id", appointment.id())
                .update();
    }

    private Api.Answer checkIn(String code, String token) {
        return api.create(APPOINTMENTS + "/check-in", token, Map.of("code", code));
    }

    private void walkIn(UUID point) {
        api.create("/v1/queues/" + point + "/tickets", Places.FRONT, Map.of("line", LINE));
    }

    private String nextLabel(UUID point, int counter) {
        var path = "/v1/queues/" + point + "/counters/" + counter + "/next";
        return api.change("POST", path, Places.FRONT, "", "").text("/label");
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(Places.ZONE);
    }
}
