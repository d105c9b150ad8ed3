package id.adminduk.application.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttendanceIT extends RunningService {
    private static final String LINE = "POLI UMUM";
    private static final String PHONE = "081234567890";

    @Autowired
    private Attendance attendance;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Withdrawals withdrawals;

    @Test
    void whoMissesThreeCannotBookForAWhile() {
        var point = Places.open(api);
        for (int each = 0; each < 3; each++) {
            var missed = book(point, citizen);
            assertThat(missed.status()).isEqualTo(201);
            shift(missed, Duration.ofHours(-1 - each));
            attendance.noticeMissed();
            assertThat(column(missed, "state")).isEqualTo("MISSED");
        }
        var blocked = book(point, citizen);
        assertThat(blocked.status()).isEqualTo(403);
        assertThat(blocked.code()).isEqualTo("appointment-blocked");
        assertThat(book(point, TestTokens.citizen(UUID.randomUUID())).status()).isEqualTo(201);
        jdbc.sql("update appointment set starts_at = starts_at - interval '14 days' where person_id = :person")
                .param("person", citizenId)
                .update();
        assertThat(book(point, citizen).status()).isEqualTo(201);
    }

    @Test
    void aMissedAppointmentFreesItsPlaceAndOneInTheGraceStands() {
        var point = Places.open(api);
        var late = book(point, citizen);
        var missed = book(point, TestTokens.citizen(UUID.randomUUID()));
        shift(late, Duration.ofMinutes(-10));
        shift(missed, Duration.ofMinutes(-20));
        var start = Instant.now().minus(Duration.ofMinutes(20));
        jdbc.sql("insert into appointment_slot (point_id, line, starts_at, taken)"
                        + " select point_id, line, starts_at, 4 from appointment where id = :id")
                .param("id", missed.id())
                .update();
        attendance.noticeMissed();
        assertThat(column(late, "state")).isEqualTo("BOOKED");
        assertThat(column(missed, "state")).isEqualTo("MISSED");
        assertThat(jdbc.sql("select taken from appointment_slot where point_id = :point and starts_at < :soon")
                        .param("point", point)
                        .param("soon", start.plusSeconds(60).atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoGaveAPhoneIsRemindedOnceTheDayBefore() {
        var point = Places.open(api);
        var reminded = book(point, citizen);
        var later = book(point, TestTokens.citizen(UUID.randomUUID()), 2, PHONE);
        var silent = book(point, TestTokens.citizen(UUID.randomUUID()), 1, null);
        reminders.remind();
        reminders.remind();
        assertThat(messages("appointment-reminder", reminded)).isEqualTo(1);
        assertThat(messages("appointment-reminder", later)).isZero();
        assertThat(messages("appointment-reminder", silent)).isZero();
        assertThat(column(reminded, "encode(contact, 'escape')")).doesNotContain("8123456789");
    }

    @Test
    void theContactOfTheCaseIsRemindedWhereNoPhoneWasGiven() {
        var application = draft();
        change("PUT", application, "/form", citizen, Reports.complete());
        var wish = wish(Places.open(api), 1, null);
        wish.put("applicationId", application.toString());
        var booked = api.create("/v1/appointments", citizen, wish);
        reminders.remind();
        assertThat(messages("appointment-reminder", booked)).isEqualTo(1);
    }

    @Test
    void aTimeTheOfficeTakesBackIsToldAndItsPlaceGoes() {
        var point = Places.open(api);
        var kept = book(point, citizen, 1, PHONE);
        var gone = book(point, TestTokens.citizen(UUID.randomUUID()), 2, PHONE);
        var setup = Places.closedOn(LocalDate.now(Places.ZONE).plusDays(2));
        var change = Map.of("name", "Puskesmas Lubuk Alung", "active", true, "setup", setup);
        assertThat(api.change("PUT", "/v1/service-points/" + point, Places.ADMIN, "\"v1\"", change)
                        .status())
                .isEqualTo(200);
        assertThat(column(kept, "state")).isEqualTo("BOOKED");
        assertThat(column(gone, "state")).isEqualTo("WITHDRAWN");
        assertThat(messages("appointment-withdrawn", gone)).isEqualTo(1);
        assertThat(jdbc.sql("select coalesce(sum(taken), 0) from appointment_slot where point_id = :point")
                        .param("point", point)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aHolidaySetLaterTakesTimesBackWherePlacesRestThen() {
        var setup = Places.setup();
        setup.put("closedOnHolidays", true);
        var point = Places.open(api, setup);
        var restless = Places.open(api);
        var day = LocalDate.parse(lastDay(point));
        int ahead = (int) ChronoUnit.DAYS.between(LocalDate.now(Places.ZONE), day);
        var gone = book(point, citizen, ahead, PHONE);
        var kept = book(restless, TestTokens.citizen(UUID.randomUUID()), ahead, PHONE);
        var holiday = "/v1/calendar/holidays/" + day;
        var named = Map.of("kind", "LOCAL", "nameId", "Hari jadi kabupaten", "nameEn", "District day");
        try {
            assertThat(api.change("PUT", holiday, Places.ADMIN, "", named).status())
                    .isEqualTo(200);
            withdrawals.followCalendar();
            assertThat(column(gone, "state")).isEqualTo("WITHDRAWN");
            assertThat(column(kept, "state")).isEqualTo("BOOKED");
            assertThat(messages("appointment-withdrawn", gone)).isEqualTo(1);
            assertThat(lastDay(point)).isNotEqualTo(day.toString());
        } finally {
            api.change("DELETE", holiday, Places.ADMIN, "", "");
        }
    }

    private String lastDay(UUID point) {
        var days = api.get("/v1/appointments/days?point=" + point + "&line=CAPIL", "")
                .body()
                .at("/days");
        return days.get(days.size() - 1).at("/date").asString("");
    }

    @Test
    void afterThirtyDaysAnAppointmentIsNobodysButAMissedOneStillCounts() {
        var point = Places.open(api);
        var missed = book(point, citizen);
        shift(missed, Duration.ofDays(-40));
        attendance.noticeMissed();
        var came = book(point, citizen);
        shift(came, Duration.ofDays(-32));
        jdbc.sql("update appointment set state = 'CHECKED_IN' where id = :id")
                .param("id", came.id())
                .update();
        attendance.forget();
        assertThat(column(came, "coalesce(person_id::text, code, contact::text, 'nobody')"))
                .isEqualTo("nobody");
        assertThat(column(missed, "person_id::text")).isEqualTo(citizenId.toString());
        assertThat(api.get("/v1/appointments/" + came.id(), citizen).status()).isEqualTo(404);
    }

    private Api.Answer book(UUID point, String token) {
        return book(point, token, 1, PHONE);
    }

    private Api.Answer book(UUID point, String token, int days, @Nullable String phone) {
        return api.create("/v1/appointments", token, wish(point, days, phone));
    }

    private static Map<String, Object> wish(UUID point, int days, @Nullable String phone) {
        var start = LocalDate.now(Places.ZONE).plusDays(days).atTime(9, 0).atZone(Places.ZONE);
        var wish = new HashMap<String, Object>(Map.of(
                "point", point, "line", LINE, "start", start.toOffsetDateTime().toString()));
        if (phone != null) wish.put("phone", phone);
        return wish;
    }

    /// Time passes.
    private void shift(Api.Answer appointment, Duration fromNow) {
        jdbc.sql("update appointment set starts_at = :start where id = :id")
                .param("start", Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC))
                .param("id", appointment.id())
                .update();
    }

    private String column(Api.Answer appointment, String column) {
        return jdbc.sql("select " + column + " from appointment where id = :id")
                .param("id", appointment.id())
                .query(String.class)
                .single();
    }

    private int messages(String notice, Api.Answer appointment) {
        return jdbc.sql("select count(*) from message where notice = :notice and source_key like :key")
                .param("notice", notice)
                .param("key", notice + "/" + appointment.id() + "%")
                .query(Integer.class)
                .single();
    }
}
