package id.adminduk.application;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Places that are open around the clock, so that no test depends on the hour.
public final class Places {
    public static final String REGION = "13.05";
    public static final String ADMIN = TestTokens.officer(Role.ADMIN, REGION);
    public static final String FRONT = TestTokens.officer(Role.FRONT_OFFICE, REGION);
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    public static final int QUOTA = 10;

    private Places() {}

    public static UUID open(Api api) {
        return open(api, setup());
    }

    public static UUID open(Api api, Map<String, Object> setup) {
        var answer = api.create("/v1/service-points", ADMIN, place(REGION, setup));
        if (answer.status() != 201) throw new AssertionError(answer.response().body());
        return answer.id();
    }

    public static Map<String, Object> place(String region, Map<String, Object> setup) {
        return Map.of("kind", "PUSKESMAS", "region", region, "name", "Puskesmas Lubuk Alung", "setup", setup);
    }

    /// Three lines, five counters that call from all of them.
    public static Map<String, Object> setup() {
        var setup = new HashMap<String, Object>();
        setup.put("hours", Arrays.stream(DayOfWeek.values()).map(Places::allDay).toList());
        setup.put("closedDays", List.of());
        setup.put(
                "lines",
                List.of(
                        line("POLI UMUM", "A", false, QUOTA),
                        line("CAPIL", "B", false, 1),
                        line("PRIORITAS", "P", true, 0)));
        setup.put(
                "counters",
                List.of(1, 2, 3, 4, 5).stream()
                        .map(no -> Map.of("no", no, "lines", List.of("POLI UMUM", "CAPIL", "PRIORITAS")))
                        .toList());
        setup.put("closedOnHolidays", false);
        setup.put("bookableDays", 14);
        setup.put("priorityEvery", 3);
        setup.put("returnAfter", 3);
        return setup;
    }

    public static Map<String, Object> line(String code, String prefix, boolean priority, int quota) {
        return Map.of(
                "code",
                code,
                "prefix",
                prefix,
                "name",
                "Antrean " + code,
                "priority",
                priority,
                "slotMinutes",
                60,
                "quota",
                quota);
    }

    private static Map<String, Object> allDay(DayOfWeek day) {
        return Map.of("day", day, "from", "00:00", "until", "00:00");
    }

    public static Map<String, Object> closedOn(LocalDate... days) {
        var setup = setup();
        setup.put(
                "closedDays",
                Arrays.stream(days)
                        .map(day -> Map.of("on", day.toString(), "reason", "Cuti bersama"))
                        .toList());
        return setup;
    }
}
