package id.adminduk.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.test.RepositoryRoot;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoPopulationTest {
    private final DemoPopulation population = DemoPopulation.create();

    @Test
    void isTheSameEveryTime() {
        assertThat(DemoPopulation.create()).isEqualTo(population);
    }

    @Test
    void offersEnoughMothersForADrill() {
        assertThat(population.couples().stream().map(DemoPopulation.Couple::motherNik))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(220);
    }

    @Test
    void offersPairsOfGrownChildrenWhoMayMarry() {
        var residents =
                population.residents().stream().collect(java.util.stream.Collectors.toMap(Resident::nik, r -> r));
        assertThat(population.pairs()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(pair -> {
            assertThat(residents.get(pair.groom().nik()).biodata().sex()).isEqualTo(Sex.MALE);
            assertThat(residents.get(pair.bride().nik()).biodata().sex()).isEqualTo(Sex.FEMALE);
            assertThat(residents.get(pair.groom().nik()).biodata().maritalStatus())
                    .isEqualTo(MaritalStatus.BELUM_KAWIN);
            assertThat(pair.groom().kkNumber()).isNotEqualTo(pair.bride().kkNumber());
            assertThat(pair.bride().birthDate()).isBefore(DemoRegistry.TODAY.minusYears(19));
        });
    }

    @Test
    void givesEveryNumberOnce() {
        assertThat(population.residents().stream().map(Resident::nik)).doesNotHaveDuplicates();
        assertThat(population.households().stream()
                        .map(household -> household.family().number()))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesParentsBeforeTheirChildren() {
        var seen = new HashSet<UUID>();
        for (var resident : population.residents()) {
            var mother = resident.mother();
            if (mother != null && mother.id() != null) assertThat(seen).contains(mother.id());
            seen.add(resident.id());
        }
    }

    @Test
    void knowsPeopleOfOneName() {
        assertThat(population.residents().stream()
                        .map(resident -> resident.name().value()))
                .anyMatch(name -> !name.contains(" "));
    }

    @Test
    void isDocumented() throws Exception {
        if (Boolean.getBoolean("samples.write")) DemoDocument.write(population);
        var page = Files.readString(RepositoryRoot.find().resolve("docs/demo-data.md"));
        DemoDocument.rows(population).forEach(row -> assertThat(page).contains(row));
    }
}
