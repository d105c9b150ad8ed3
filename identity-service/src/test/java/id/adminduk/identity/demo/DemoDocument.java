package id.adminduk.identity.demo;

import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// Draws up docs/demo-data.md; `-Dsamples.write=true` writes it anew after the stories changed.
final class DemoDocument {
    private record Role(String name, String plays) {}

    private static final List<Role> ROLES = List.of(
            new Role("Rahmi Yulianti", "Story A: mother, gives birth at the hospital"),
            new Role("Syafrizal", "Story A: father, has one name"),
            new Role("Hendra Saputra", "Story B: father, opens the account"),
            new Role("Desi Ratnasari", "Story B: mother, gives birth at home"),
            new Role("Yesi Marlina", "mother, marriage not recorded (akta model 2)"),
            new Role("Nofriadi", "father, marriage not recorded"),
            new Role("Wulan Dari", "mother, daughter of the head: the child becomes Cucu"),
            new Role("Rizki Ananda", "father, son-in-law of the head"),
            new Role("Marlina", "single mother, head of her own card (akta model 3)"),
            new Role("Elvi Sukaesih", "mother of registered twins"),
            new Role("Afrizal Koto", "father of registered twins"),
            new Role("Nurhayati", "deceased since 2024-03-11: MOTHER_DECEASED"),
            new Role("Fitri Handayani", "moved out in 2025: MOTHER_NOT_IN_DISTRICT"),
            new Role("Elvira", "on no card: MOTHER_WITHOUT_FAMILY"));

    private DemoDocument() {}

    static Stream<String> rows(DemoPopulation population) {
        return ROLES.stream().map(role -> row(population, role));
    }

    private static String row(DemoPopulation population, Role role) {
        var person = population.residents().stream()
                .filter(resident -> resident.name().value().equals(role.name()))
                .findFirst()
                .orElseThrow();
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        role.name(),
                        person.nik().value(),
                        kk(population, person),
                        person.birth().date(),
                        role.plays());
    }

    private static String kk(DemoPopulation population, Resident person) {
        return population.households().stream()
                .filter(household -> household.members().stream()
                        .anyMatch(member -> member.resident().id().equals(person.id())))
                .map(household -> household.family().number().value())
                .findFirst()
                .orElse("-");
    }

    static void write(DemoPopulation population) throws IOException {
        var text = """
            # Demo people

            `--demo` fills an empty identity database with an invented district: %d residents in %d families, spread over all 17
            kecamatan. Nobody in it exists; the numbers are always the same. A database that holds other residents is left alone.

            | Name | NIK | KK number | Born | Role |
            |---|---|---|---|---|
            %s

            To open the account of story B: Hendra Saputra's NIK, KK number and birth date from the table, any phone number.

            Scripts that need many births find %d couples in `demo/couples.json` of the data folder, written at every start with
            `--demo`: `[{motherNik, motherName, fatherNik, fatherName, kkNumber, marriageNumber, marriageDate, regionCode}]`. Both
            parents live, are on one card and have a recorded marriage, so that a birth from any of them can go straight through.
            """.formatted(
                        population.residents().size(),
                        population.households().size(),
                        String.join("\n", rows(population).toList()),
                        population.couples().size());
        Files.writeString(RepositoryRoot.find().resolve("docs/demo-data.md"), text);
    }
}
