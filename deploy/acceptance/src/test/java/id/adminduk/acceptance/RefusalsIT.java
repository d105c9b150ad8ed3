package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.birth.Couple;
import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.birth.Families;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Web;
import id.adminduk.acceptance.people.Officer;
import id.adminduk.acceptance.story.Cast;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What is wrong comes back to a person, as a code.
class RefusalsIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();

    @ParameterizedTest
    @CsvSource({
        "Nurhayati,       1305104909890001, MOTHER_DECEASED",
        "Fitri Handayani, 1305166103940001, MOTHER_NOT_IN_DISTRICT",
        "Elvira,          1305165212010001, MOTHER_WITHOUT_FAMILY",
        "Siti Tidak Ada,  1305014101950099, MOTHER_UNKNOWN"
    })
    void aMotherTheRegistryRefusesComesBackToTheOfficer(String name, String nik, String code) {
        var event = pushed(birthOf(name, nik));
        var siti = cast.officer("siti.verifikator");
        var id = caseAbout(siti, nik);
        assertThat(siti.read(id).at("/registry/findings").toString()).contains(code);
        siti.verify(id).require(200);
        cast.officer("budi.kabid").approve(id).require(200);
        var returned = Patience.until(
                "return by the registry",
                LONG,
                () -> Optional.of(siti.read(id))
                        .filter(shown -> shown.get("state").asString().equals("RETURNED")));
        assertThat(returned.at("/reasons/0/code").asString()).isEqualTo(code);
        siti.reject(id, "NOT_ELIGIBLE").require(200);
        var refused = cast.hospital().awaitStatus(event, "REFUSED", LONG);
        assertThat(refused.get("reasons").toString()).contains("NOT_ELIGIBLE");
    }

    @Test
    void nothingIsOpenToStrangersAndNobodyHasAnothersRole() {
        var stranger = new Web(cast.platform());
        stranger.get("/v1/applications").requireRefusal(401, "unauthenticated");
        stranger.get("/v1/partner-events").requireRefusal(401, "unauthenticated");
        stranger.get("/internal/birth-checks").require(404);
        var budi = cast.officer("budi.kabid");
        budi.get("/v1/partner-events").requireRefusal(403, "forbidden");
        budi.get("/v1/dashboard/overview").requireRefusal(403, "forbidden");
        cast.hospital().get("/v1/worklists?state=SUBMITTED").requireRefusal(403, "forbidden");
    }

    @Test
    void whatIsNotThereIsAProblemInTwoLanguages() {
        var stranger = new Web(cast.platform());
        var english = stranger.get("/nowhere", "Accept-Language", "en").requireRefusal(404, "not-found");
        var indonesian = stranger.get("/nowhere").requireRefusal(404, "not-found");
        assertThat(english.header("Content-Type")).startsWith("application/problem+json");
        assertThat(english.json().get("title")).isNotEqualTo(indonesian.json().get("title"));
        stranger.bytes("/v1/tracking", new byte[] {1}, List.of("Content-Type", "text/plain"))
                .requireRefusal(415, "unsupported-media-type");
    }

    private String pushed(Delivery birth) {
        var hospital = cast.hospital();
        var answer = hospital.push(hospital.bundle(cast.bundles().of(birth))).require(202);
        assertThat(answer.json().get("status").asString()).isEqualTo("ACCEPTED");
        return answer.json().get("partnerEventId").asString();
    }

    private static Delivery birthOf(String mother, String nik) {
        var parents = new Couple(
                nik,
                mother,
                "1305011403910001",
                "Syafrizal",
                "1305011102190001",
                "0031/012/I/2019",
                LocalDate.of(2019, 1, 18),
                "13.05.01.2001");
        var day = Families.today().minusDays(1);
        return new Delivery(UUID.randomUUID(), parents, "Anak Percobaan", true, day, 0, 1, Families.newPhone());
    }

    private static String caseAbout(Officer officer, String motherNik) {
        return Patience.until(
                "case in the list",
                LONG,
                () -> officer.get("/v1/worklists?limit=100&state=SUBMITTED")
                        .require(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").asString())
                        .filter(id -> mother(officer.read(id)).equals(motherNik))
                        .findFirst());
    }

    private static String mother(JsonNode shown) {
        return shown.at("/form/mother/nik").asString("");
    }
}
