package id.adminduk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.kernel.test.EventSamples;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppointmentIT extends Bookings {
    private static final String SMALL = "CAPIL"; // one place a slot

    @Test
    void fiftyAtOnceGetTheTenPlaces() throws Exception {
        var point = Places.open(api);
        var answers = together(IntStream.range(0, 50)
                .<Callable<Api.Answer>>mapToObj(_ -> () -> bookPatiently(point, LINE, tomorrow(9), somebody()))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(Places.QUOTA);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("slot-full"))
                .hasSize(50 - Places.QUOTA);
        assertThat(free(point, LINE, tomorrow(9))).isZero();
        assertThat(free(point, LINE, tomorrow(10))).isEqualTo(Places.QUOTA);
    }

    @Test
    void onePersonHasOneOpenAppointmentForALine() throws Exception {
        var point = Places.open(api);
        var person = somebody();
        var answers = together(IntStream.range(8, 13)
                .<Callable<Api.Answer>>mapToObj(hour -> () -> bookPatiently(point, LINE, tomorrow(hour), person))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("appointment-exists"))
                .hasSize(4);
        assertThat(book(point, SMALL, tomorrow(9), person).status()).isEqualTo(201);
        assertThat(book(Places.open(api), LINE, tomorrow(9), person).code()).isEqualTo("appointment-exists");
    }

    @Test
    void aRepeatedRequestBooksOnce() {
        var point = Places.open(api);
        var key = UUID.randomUUID().toString();
        var first = api.create(APPOINTMENTS, citizen, key, wish(point, LINE, tomorrow(9)));
        assertThat(api.create(APPOINTMENTS, citizen, key, wish(point, LINE, tomorrow(9)))
                        .id())
                .isEqualTo(first.id());
        assertThat(first.text("/start")).isEqualTo(tomorrow(9).toString() + ":00+07:00");
        assertThat(first.text("/checkIn")).matches("JT-[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(free(point, LINE, tomorrow(9))).isEqualTo(Places.QUOTA - 1);
    }

    @Test
    void whatIsNotOfferedIsNotBooked() {
        var closed = LocalDate.now(Places.ZONE).plusDays(2);
        var point = Places.open(api, Places.closedOn(closed));
        var person = somebody();
        var ahead = LocalDate.now(Places.ZONE).plusDays(15);
        for (var start : List.of(
                closed.atTime(9, 0), // a closed day
                tomorrow(9).plusMinutes(30), // inside a slot
                ahead.atTime(9, 0), // too far ahead
                tomorrow(9).minusDays(2))) // over
        assertThat(book(point, LINE, start, person).code()).as("%s", start).isEqualTo("slot-not-offered");
        assertThat(book(point, "PRIORITAS", tomorrow(9), person).code()).isEqualTo("slot-not-offered"); // walk-in only
        assertThat(book(point, "NOWHERE", tomorrow(9), person).code()).isEqualTo("line-unknown");
        assertThat(slots(point, LINE, closed).body().at("/slots")).isEmpty();
        assertThat(slots(point, LINE, ahead).body().at("/slots")).isEmpty();
        assertThat(slots(point, LINE, closed.plusDays(1)).body().at("/slots").size())
                .isEqualTo(24);
    }

    @Test
    void theDaysAheadTellHowManyPlacesAreLeft() {
        var today = LocalDate.now(Places.ZONE);
        var point = Places.open(api, Places.closedOn(today, today.plusDays(2)));
        book(point, SMALL, tomorrow(9), somebody());
        book(point, SMALL, tomorrow(10), somebody());
        var days = api.get(APPOINTMENTS + "/days?point=" + point + "&line=" + SMALL, "");
        assertThat(days.text("/days/0/date")).isEqualTo(today.plusDays(1).toString());
        assertThat(days.text("/days/0/free")).isEqualTo("22");
        assertThat(days.text("/days/1/date")).isEqualTo(today.plusDays(3).toString());
        assertThat(days.text("/days/1/free")).isEqualTo("24");
        assertThat(days.body().at("/days").size()).isEqualTo(13);
    }

    @Test
    void movingFreesThePlaceAndKeepsItWhereTheNewOneIsTaken() {
        var point = Places.open(api);
        var mine = book(point, SMALL, tomorrow(9), citizen);
        book(point, SMALL, tomorrow(10), somebody());
        assertThat(move(mine, tomorrow(10)).code()).isEqualTo("slot-full");
        assertThat(free(point, SMALL, tomorrow(9))).isZero();
        var moved = move(mine, tomorrow(11));
        assertThat(moved.text("/start")).startsWith(tomorrow(11).toString());
        assertThat(free(point, SMALL, tomorrow(9))).isEqualTo(1);
        assertThat(move(mine, tomorrow(12)).code()).isEqualTo("stale-version");
        assertThat(move(moved, tomorrow(9)).status()).isEqualTo(200);
        assertThat(free(point, SMALL, tomorrow(11))).isEqualTo(1);
    }

    @Test
    void twoWhoSwapDoNotWaitForEachOther() throws Exception {
        var point = Places.open(api);
        var early = somebody();
        var late = somebody();
        var first = book(point, LINE, tomorrow(9), early);
        var second = book(point, LINE, tomorrow(10), late);
        var answers = together(List.of(
                () -> move(first, tomorrow(10), early).status(),
                () -> move(second, tomorrow(9), late).status()));
        assertThat(answers).containsExactly(200, 200);
        assertThat(free(point, LINE, tomorrow(9))).isEqualTo(Places.QUOTA - 1);
        assertThat(free(point, LINE, tomorrow(10))).isEqualTo(Places.QUOTA - 1);
    }

    @Test
    void cancellingFreesThePlaceOnce() {
        var point = Places.open(api);
        var mine = book(point, SMALL, tomorrow(9), citizen);
        var cancelled = cancel(mine, citizen);
        assertThat(cancelled.text("/state")).isEqualTo("CANCELLED");
        assertThat(cancel(cancelled, citizen).code()).isEqualTo("appointment-not-open");
        assertThat(free(point, SMALL, tomorrow(9))).isEqualTo(1);
        assertThat(book(point, SMALL, tomorrow(9), citizen).status()).isEqualTo(201);
        assertThat(api.get(APPOINTMENTS + "?limit=1", citizen).text("/items/0/state"))
                .isEqualTo("BOOKED");
    }

    @Test
    void anAppointmentBelongsToItsCaseAndItsPerson() {
        var point = Places.open(api);
        var wish = new HashMap<String, Object>(wish(point, LINE, tomorrow(9)));
        wish.put("applicationId", draft().toString());
        assertThat(api.create(APPOINTMENTS, somebody(), wish).status()).isEqualTo(404);
        var mine = api.create(APPOINTMENTS, citizen, wish);
        assertThat(mine.text("/applicationId")).isEqualTo(wish.get("applicationId"));
        assertThat(api.get(APPOINTMENTS + "/" + mine.id(), citizen).etag()).isEqualTo("\"v1\"");
        var stranger = somebody();
        assertThat(api.get(APPOINTMENTS + "/" + mine.id(), stranger).status()).isEqualTo(404);
        assertThat(cancel(mine, stranger).status()).isEqualTo(404);
        assertThat(move(mine, tomorrow(10), stranger).status()).isEqualTo(404);
        assertThat(api.get(APPOINTMENTS, stranger).body().at("/items")).isEmpty();
    }

    @Test
    void aBookingIsToldWithoutWhoseItIs() {
        var mine = book(Places.open(api), LINE, tomorrow(9), citizen);
        var told = jdbc.sql("select type, convert_from(payload, 'UTF8') from outbox where aggregate_id = :id")
                .param("id", mine.id())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .single();
        assertThat(told.getKey()).isEqualTo("adminduk.service-desk.appointment-booked.v1");
        assertThat(told.getValue()).doesNotContain(citizenId.toString());
        EventSamples.assertMatches(told.getKey(), JSON.readTree(told.getValue()));
    }

    @Test
    void onlyCitizensBook() {
        var wish = wish(Places.open(api), LINE, tomorrow(9));
        for (var other : List.of(Places.FRONT, verifier, Places.ADMIN))
            assertThat(api.create(APPOINTMENTS, other, wish).status()).isEqualTo(403);
        assertThat(api.create(APPOINTMENTS, "", wish).status()).isEqualTo(401);
        assertThat(api.get(APPOINTMENTS, Places.FRONT).status()).isEqualTo(403);
    }
}
