package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.birth.BirthBundle;
import id.adminduk.acceptance.birth.Couple;
import id.adminduk.acceptance.birth.Delivery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BirthBundleTest {
    private static final Couple PARENTS = new Couple(
            "1305024101950002",
            "Silvia Sari",
            "1305021203930003",
            "Efrizal Jambak",
            "1305022703170001",
            "0003/004/II/2017",
            LocalDate.of(2017, 2, 20),
            "13.05.02.2001");

    private final BirthBundle bundles = new BirthBundle(Path.of("../.."));

    @Test
    void putsTheOtherFamilyEverywhere() {
        var birth = new Delivery(
                UUID.randomUUID(),
                PARENTS,
                "Aisyah Putri Efrizal",
                false,
                LocalDate.of(2027, 3, 1),
                2,
                2,
                "+6281200000001");
        var text = new String(bundles.of(birth), StandardCharsets.UTF_8);
        var bundle = JsonMapper.builder().build().readTree(text);
        assertThat(bundle.at("/identifier/value").asString()).isEqualTo("urn:uuid:" + birth.message());
        assertThat(text).contains("Silvia Sari", "Efrizal Jambak", "Aisyah Putri Efrizal", "0003/004/II/2017");
        assertThat(text).contains("\"multipleBirthInteger\": 2", "\"gender\": \"female\"", "081200000001");
        assertThat(text).doesNotContain("Syafrizal", "Rahmi", "1305015708930001", "2026-11-", "2019-01-18");
    }

    @Test
    void callsAChildWithoutNameAfterItsMother() {
        var birth =
                new Delivery(UUID.randomUUID(), PARENTS, "", true, LocalDate.of(2027, 3, 1), 0, 1, "+6281200000001");
        assertThat(new String(bundles.of(birth), StandardCharsets.UTF_8)).contains("\"By Ny Silvia Sari\"");
    }

    @Test
    void readsAFathersBirthDateFromHisNumber() {
        assertThat(PARENTS.fatherBorn()).isEqualTo(LocalDate.of(1993, 3, 12));
    }
}
