package id.adminduk.acceptance.cases;

import static id.adminduk.acceptance.http.Unexpected.unless;

import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.EventLines;
import id.adminduk.acceptance.people.Officer;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.SignUp;
import id.adminduk.acceptance.story.Teller;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A morning at the office: one booked a slot at home, others take a number at the door, the counter calls, and
/// everybody sees where they stand.
final class QueueMorning {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String CIVIL = "CAPIL";
    private static final String OLD_AND_PREGNANT = "PRIORITAS";
    private static final int SLOT = 30;

    private final Cast cast;
    private final Teller teller;
    private final Officer counter;

    QueueMorning(Cast cast, Teller teller) {
        this.cast = cast;
        this.teller = teller;
        this.counter = cast.officer("petugas.nagari");
    }

    void tell() {
        var point = teller.step(
                "the office opens a place with two lines and two counters",
                () -> cast.officer("admin.dukcapil")
                        .post("/v1/service-points", place())
                        .require(201)
                        .json()
                        .get("id")
                        .asString(),
                id -> id);
        book(point);
        var first = ticket(point, CIVIL, "somebody takes a number at the door");
        var second = ticket(point, CIVIL, "the next one too");
        var mother = ticket(point, OLD_AND_PREGNANT, "a pregnant woman takes one of the priority line");
        call(point, first, second, mother);
    }

    private void book(String point) {
        var person = cast.pairs().next().groom();
        var citizen = SignUp.of(person, Families.newPhone(), cast, teller, LONG);
        teller.step(
                "he books a slot for tomorrow at home",
                () -> {
                    var tomorrow = Families.today().plusDays(1);
                    var free = citizen.get(
                                    "/v1/appointments/slots?point=%s&line=%s&date=%s".formatted(point, CIVIL, tomorrow))
                            .require(200)
                            .json()
                            .get("slots");
                    unless(!free.isEmpty(), "no slot is free");
                    return booked(citizen, point, free.get(0));
                },
                booking -> booking.get("start").asString());
    }

    private static JsonNode booked(Citizen citizen, String point, JsonNode slot) {
        return citizen.post(
                        "/v1/appointments",
                        Map.of(
                                "point",
                                point,
                                "line",
                                CIVIL,
                                "start",
                                slot.get("start").asString()))
                .require(201)
                .json();
    }

    private JsonNode ticket(String point, String line, String what) {
        return teller.step(
                what,
                () -> counter.post("/v1/queues/" + point + "/tickets", Map.of("line", line))
                        .require(201)
                        .json(),
                issued -> "%s, %s before"
                        .formatted(
                                issued.at("/ticket/label").asString(),
                                issued.at("/standing/ahead").asString()));
    }

    private void call(String point, JsonNode first, JsonNode second, JsonNode mother) {
        try (var screen = new EventLines(
                cast.platform(), "/v1/queues/tickets/" + second.get("code").asString() + "/stream")) {
            teller.check(
                    "the second one's telephone shows the place in the line", () -> screen.await(LONG, "\"WAITING\""));
            var called = next(point, "the counter calls");
            serve(called, "who is called comes and is served");
            var other = next(point, "the counter calls again");
            teller.check("who does not come is called again, then missed", () -> {
                var recalled = act(other, "recall", other.get("version").asLong());
                return act(recalled, "absence", recalled.get("version").asLong())
                        .get("state")
                        .asString();
            });
            var third = next(point, "and the third");
            teller.check("the second one's telephone says so at once", () -> screen.await(LONG, "\"CALLED\""));
            serve(third, "who is served too");
            teller.check("and that it is over", () -> screen.await(LONG, "\"DONE\""));
        }
        teller.check("everybody was called once, nobody before their turn without a reason", () -> {
            var board = counter.get("/v1/queues/" + point).require(200).json();
            unless(
                    board.get("lines")
                            .valueStream()
                            .allMatch(line -> line.get("waiting").asInt() == 0),
                    board.toString());
            return first.at("/ticket/label").asString() + ", "
                    + mother.at("/ticket/label").asString();
        });
    }

    private JsonNode next(String point, String what) {
        return teller.step(
                what,
                () -> counter.post("/v1/queues/" + point + "/counters/1/next", Map.of())
                        .require(200)
                        .json(),
                called -> called.get("label").asString());
    }

    private void serve(JsonNode ticket, String what) {
        teller.step(
                what,
                () -> {
                    var served = act(ticket, "service", ticket.get("version").asLong());
                    return act(served, "completion", served.get("version").asLong());
                },
                done -> done.get("state").asString());
    }

    private JsonNode act(JsonNode ticket, String verb, long version) {
        return counter.change(
                        "POST",
                        "/v1/queues/tickets/%s/%s".formatted(ticket.get("id").asString(), verb),
                        Map.of(),
                        version)
                .require(200)
                .json();
    }

    /// Open on every day and around the clock, so that the story can be told at any hour.
    private static Map<String, Object> place() {
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of("day", day.name(), "from", "00:00", "until", "00:00"))
                .toList();
        var setup = Map.of(
                "hours",
                hours,
                "closedDays",
                List.of(),
                "lines",
                List.of(line(CIVIL, "B", "Pencatatan sipil", false), line(OLD_AND_PREGNANT, "P", "Prioritas", true)),
                "counters",
                List.of(
                        Map.of("no", 1, "lines", List.of(CIVIL, OLD_AND_PREGNANT)),
                        Map.of("no", 2, "lines", List.of(CIVIL))),
                "closedOnHolidays",
                false,
                "bookableDays",
                14,
                "priorityEvery",
                2,
                "returnAfter",
                3);
        return Map.of(
                "kind", "NAGARI", "region", "13.05.01.2001", "name", "Kantor wali nagari Lubuk Alung", "setup", setup);
    }

    private static Map<String, Object> line(String code, String prefix, String name, boolean priority) {
        return Map.of(
                "code", code, "prefix", prefix, "name", name, "priority", priority, "slotMinutes", SLOT, "quota", 5);
    }
}
