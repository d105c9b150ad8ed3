package id.adminduk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HolidayIT extends RunningService {
    private static final String DAYS = "/v1/calendar/holidays";
    private static final LocalDate FAR = LocalDate.parse("2041-07-02"); // a Tuesday no other test looks at
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");

    private final String admin = TestTokens.officer(Role.ADMIN, "13.05", "officer-admin");

    @Autowired
    private WorkCalendar calendar;

    @AfterEach
    void asPublished() {
        for (var day : new LocalDate[] {FAR, CHRISTMAS}) api.change("DELETE", DAYS + "/" + day, admin, "", "");
    }

    @Test
    void anAdministratorClosesTheOffice() {
        assertThat(calendar.worksOn(FAR)).isTrue();
        assertThat(put(FAR, "LOCAL", admin)).isEqualTo(200);
        assertThat(calendar.worksOn(FAR)).isFalse();
        var listed = api.get(DAYS + "?year=2041", "");
        assertThat(listed.text("/items/0/date")).isEqualTo("2041-07-02");
        assertThat(listed.text("/items/0/name/id")).isEqualTo("Hari jadi kabupaten");
        assertThat(api.change("DELETE", DAYS + "/" + FAR, admin, "", "").status())
                .isEqualTo(204);
        assertThat(calendar.worksOn(FAR)).isTrue();
    }

    @Test
    void andOpensItOnAPublishedHoliday() {
        assertThat(calendar.worksOn(CHRISTMAS)).isFalse();
        assertThat(put(CHRISTMAS, "WORKING", admin)).isEqualTo(200);
        assertThat(calendar.worksOn(CHRISTMAS)).isTrue();
    }

    @Test
    void nobodyElseDoes() {
        assertThat(put(FAR, "LOCAL", "")).isEqualTo(401);
        for (var other : new String[] {citizen, verifier, approver, counter})
            assertThat(put(FAR, "LOCAL", other)).isEqualTo(403);
        assertThat(put(FAR, "SOMETIMES", admin)).isEqualTo(422);
        assertThat(calendar.worksOn(FAR)).isTrue();
    }

    private int put(LocalDate day, String kind, String token) {
        var body = Map.of("kind", kind, "nameId", "Hari jadi kabupaten", "nameEn", "District day");
        return api.change("PUT", DAYS + "/" + day, token, "", body).status();
    }
}
