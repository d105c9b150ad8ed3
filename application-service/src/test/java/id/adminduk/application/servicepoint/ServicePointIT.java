package id.adminduk.application.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServicePointIT extends RunningService {
    private static final String POINTS = "/v1/service-points";

    @Test
    void aPlaceIsSetUpOnceAndReadByAnybody() {
        var key = UUID.randomUUID().toString();
        var place = Places.place("13.05.01", Places.setup());
        var opened = api.create(POINTS, Places.ADMIN, key, place);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(api.create(POINTS, Places.ADMIN, key, place).id()).isEqualTo(opened.id());
        var seen = api.get(POINTS + "/" + opened.id(), "");
        assertThat(seen.text("/setup/lines/0/code")).isEqualTo("POLI UMUM");
        assertThat(seen.etag()).isEqualTo("\"v1\"");
    }

    @Test
    void aChangeWantsTheVersionLastSeenAndIsAudited() {
        var id = Places.open(api);
        var change = Map.of("name", "Puskesmas Baru", "active", false, "setup", Places.setup());
        assertThat(put(id, "", change).status()).isEqualTo(428);
        assertThat(put(id, "\"v7\"", change).code()).isEqualTo("stale-version");
        assertThat(put(id, "\"v1\"", change).text("/name")).isEqualTo("Puskesmas Baru");
        assertThat(jdbc.sql("select action from audit_entry where object_id = :id order by id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("service-point.opened", "service-point.changed");
    }

    @Test
    void whatContradictsItselfIsRefusedWithPointers() {
        var setup = Places.setup();
        setup.put("counters", List.of(Map.of("no", 1, "lines", List.of("NOWHERE"))));
        var refused = api.create(POINTS, Places.ADMIN, Places.place("13.05", setup));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("service-point-invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/setup/counters/0/lines");
        setup.put("lines", List.of());
        assertThat(api.create(POINTS, Places.ADMIN, Places.place("13.05", setup))
                        .code())
                .isEqualTo("validation-failed");
    }

    @Test
    void onlyAdministratorsAndOperatorsOfTheArea() {
        var place = Places.place("13.05.02", Places.setup());
        var elsewhere = TestTokens.officer(Role.OPERATOR, "13.05.01");
        assertThat(api.create(POINTS, elsewhere, place).code()).isEqualTo("service-point-region");
        assertThat(api.create(POINTS, Places.FRONT, place).status()).isEqualTo(403);
        assertThat(api.create(POINTS, citizen, place).status()).isEqualTo(403);
        assertThat(api.create(POINTS, "", place).status()).isEqualTo(401);
        var id = api.create(POINTS, TestTokens.officer(Role.OPERATOR, "13.05"), place)
                .id();
        var change = Map.of("name", "Lain", "active", true, "setup", Places.setup());
        assertThat(api.change("PUT", POINTS + "/" + id, elsewhere, "\"v1\"", change)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theListIsReadInPagesOfARegion() {
        var region = "13.05.03";
        for (int each = 0; each < 3; each++) api.create(POINTS, Places.ADMIN, Places.place(region, Places.setup()));
        var first = api.get(POINTS + "?region=" + region + "&limit=2", "");
        var rest = api.get(POINTS + "?region=" + region + "&limit=2&cursor=" + first.text("/next"), "");
        assertThat(first.body().at("/items").size()).isEqualTo(2);
        assertThat(rest.body().at("/items").size()).isEqualTo(1);
        assertThat(api.get(POINTS + "?region=13.04", "").body().at("/items")).isEmpty();
    }

    private Api.Answer put(UUID id, String etag, Object change) {
        return api.change("PUT", POINTS + "/" + id, Places.ADMIN, etag, change);
    }
}
