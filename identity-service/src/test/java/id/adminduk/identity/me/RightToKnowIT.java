package id.adminduk.identity.me;

import static id.adminduk.identity.Calls.expect;
import static id.adminduk.identity.Calls.json;
import static id.adminduk.identity.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Calls;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class RightToKnowIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RestTestClient http;

    private Calls calls;

    @BeforeEach
    void open() {
        calls = new Calls(http);
    }

    @Test
    void iSeeMyWholeRecord() {
        var body = json(calls.get("/v1/me/biodata", HENDRA));
        assertThat(body.get("nik").asString()).isEqualTo(HENDRA.nik().value());
        assertThat(body.get("birthDate").asString()).isEqualTo("1994-11-23");
        assertThat(body.has("religion")).isTrue();
    }

    @Test
    void iSeeMyFamilyWithoutNumbers() {
        var answer = calls.get("/v1/me/family", HENDRA);
        var text = text(answer);
        var household = DemoPeople.householdOf(HENDRA);
        assertThat(text).contains(household.family().number().toString());
        assertThat(text).doesNotContain(household.family().number().value());
        household
                .members()
                .forEach(member -> assertThat(text)
                        .contains(member.resident().name().value())
                        .doesNotContain(member.resident().nik().value()));
    }

    @Test
    void aParentSeesTheMinorChildOnTheSameCardAndNobodyElseDoes() {
        var couple = DemoPeople.couples().stream()
                .filter(one -> !minorsOf(one).isEmpty())
                .findFirst()
                .orElseThrow();
        var child = minorsOf(couple).getFirst();
        var path = "/v1/me/children/" + child.id();
        assertThat(json(calls.get(path, couple.mother())).get("nik").asString())
                .isEqualTo(child.nik().value());
        expect(calls.get(path, HENDRA), 404, "not-found");
        expect(calls.get("/v1/me/children/" + couple.father().id(), couple.mother()), 404, "not-found");
        assertThat(jdbc.sql("select count(*) from audit_entry where object_id = :child and reason = 'PARENT'")
                        .param("child", child.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CITIZEN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForCitizensAlone(Role role) {
        for (var path : new String[] {"/v1/me/biodata", "/v1/me/family", "/v1/me/views", "/v1/me/export"})
            expect(calls.get(path, TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me/biodata", "/v1/me/family", "/v1/me/views", "/v1/me/export", "/v1/me/corrections"})
    void needsAToken(String path) {
        expect(http.get().uri(path).exchange(), 401, "unauthenticated");
    }

    private static List<Resident> minorsOf(DemoPeople.Couple couple) {
        return DemoPeople.childrenOf(couple.mother()).stream()
                .filter(child -> child.ageOn(LocalDate.now()) < 16)
                .filter(child -> couple.household().members().stream()
                        .anyMatch(member -> member.resident().id().equals(child.id())))
                .toList();
    }
}
