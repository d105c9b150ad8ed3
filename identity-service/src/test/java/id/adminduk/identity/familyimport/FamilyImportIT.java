package id.adminduk.identity.familyimport;

import static id.adminduk.identity.familyimport.Imports.ADMIN;
import static id.adminduk.identity.familyimport.Imports.CSV;
import static id.adminduk.identity.familyimport.Imports.XLSX;
import static id.adminduk.identity.familyimport.Imports.idOf;
import static id.adminduk.identity.familyimport.Imports.people;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.numbering.NumberIssuer;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.Nik;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ImportTest
class FamilyImportIT {
    @Autowired
    private Imports imports;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private FamilyRepository families;

    @Autowired
    private NumberIssuer issuer;

    @Autowired
    private TransactionTemplate transaction;

    private static Nik nik(Map<Column, String> row) {
        return new Nik(Objects.requireNonNull(row.get(Column.NIK)));
    }

    @Test
    void aDryRunTellsEverythingAndWritesNobody() {
        var rows = people(1, 120);
        rows.getFirst().put(Column.AGAMA, "9");
        var id = idOf(imports.sent(CSV, FamilyFiles.csv(rows)));
        imports.post(id, "check").expectStatus().isAccepted();
        var file = imports.done(id);
        assertThat(file.get("state")).isEqualTo("CHECKED");
        assertThat(file.get("lines")).isEqualTo(120);
        assertThat(file.get("lastLine")).isEqualTo(121);
        assertThat(file.get("familiesLeftOut")).isEqualTo(1);
        assertThat(file.get("problems")).isEqualTo(1);
        assertThat(imports.registry(id)).isEmpty();
        assertThat(imports.report(id))
                .startsWith("line,column,code,weight,id,en")
                .contains("2,agama,code-unknown,problem,Kode tidak ada dalam daftar,");
    }

    @Test
    void bringsWholeFamiliesInAndLeavesTheNextNumberFree() {
        var rows = people(2, 150);
        var file = imports.imported(CSV, FamilyFiles.csv(rows));
        assertThat(file.get("state")).isEqualTo("IMPORTED");
        assertThat(file.get("residents")).isEqualTo(150);
        assertThat(imports.registry(idOf(file))).hasSize(150);
        var somebody = residents.find(nik(rows.getFirst())).orElseThrow();
        assertThat(somebody.name().value()).isEqualTo(rows.getFirst().get(Column.NAMA));
        var card = families.familyOf(somebody.id()).orElseThrow();
        assertThat(card.number().value()).isEqualTo(rows.getFirst().get(Column.NO_KK));
        var next = transaction.execute(_ -> issuer.nik(
                UUID.randomUUID(),
                somebody.region(),
                somebody.birth().date(),
                somebody.biodata().sex()));
        assertThat(residents.find(next)).isEmpty();
        assertThat(imports.count("select count(*) from family_file_part where file_id = '" + idOf(file) + "'"))
                .as("the contents are gone once they are in the registry")
                .isZero();
    }

    @Test
    void siakKnowsWhoeverCameInByFile() {
        var rows = people(12, 40);
        var id = idOf(imports.imported(CSV, FamilyFiles.csv(rows)));
        var noted =
                "select count(*) from sync_entry where service = 'FAMILY-FILE' and state = 'CONFIRMED' and region_code"
                        + " = '13.05' and case_id = '%s'";
        assertThat(imports.count(noted.formatted(id))).isOne();
        assertThat(imports.count("select count(*) from sync_entry where state = 'PENDING'"))
                .as("nobody is sent back to where they come from")
                .isZero();
        rows.getFirst().put(Column.GELAR_DEPAN, "Sidi");
        var nobody = imports.imported(CSV, FamilyFiles.csv(rows));
        assertThat(nobody.get("residents")).isEqualTo(0);
        assertThat(imports.count(noted.formatted(idOf(nobody)))).isZero();
    }

    @Test
    void aFamilyWithAProblemStaysOutAndItsNeighboursGoIn() {
        var rows = people(3, 100);
        var bad = rows.get(40).get(Column.NO_KK);
        rows.get(40).put(Column.NAMA, "N0mor");
        long kept = rows.stream()
                .filter(row -> !Objects.equals(row.get(Column.NO_KK), bad))
                .count();
        var file = imports.imported(CSV, FamilyFiles.csv(rows));
        assertThat(file.get("residents")).isEqualTo((int) kept);
        assertThat(file.get("familiesLeftOut")).isEqualTo(1);
        assertThat(rows)
                .allMatch(row -> residents.find(nik(row)).isPresent() == !Objects.equals(row.get(Column.NO_KK), bad));
        assertThat(imports.report(idOf(file))).contains("42,nama,name-invalid").doesNotContain("N0mor");
    }

    @Test
    void bothFormatsGiveTheSameRegistry() {
        var rows = people(4, 130);
        var csv = idOf(imports.imported(CSV, FamilyFiles.csv(rows)));
        var first = imports.registry(csv);
        assertThat(first).hasSize(130);
        imports.forget(csv);
        assertThat(residents.find(nik(rows.getFirst()))).isEmpty();
        var xlsx = idOf(imports.imported(XLSX, FamilyFiles.xlsx(rows)));
        assertThat(imports.registry(xlsx)).isEqualTo(first);
    }

    @Test
    void theSameContentsAgainAreTheSameFile() {
        var file = FamilyFiles.csv(people(5, 10));
        var id = idOf(imports.imported(CSV, file));
        imports.send(CSV, file)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id.toString());
        imports.post(id, "start")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("family-file-done");
    }

    @Test
    void numbersTheRegistryHasAreLeftOut() {
        var rows = people(6, 60);
        imports.imported(CSV, FamilyFiles.csv(rows));
        var again = new ArrayList<>(rows);
        again.addAll(people(7, 30));
        var file = imports.imported(CSV, FamilyFiles.csv(again));
        assertThat(file.get("residents")).isEqualTo(30);
        assertThat(imports.report(idOf(file))).contains("2,nik,nik-taken").contains("2,no_kk,kk-taken");
    }

    @Test
    void temporaryNumbersWaitSealedForAnOfficerOfTheirArea() {
        var rows = people(8, 40);
        var region = Objects.requireNonNull(rows.getFirst().get(Column.KODE_WILAYAH));
        var name = rows.getFirst().get(Column.NAMA);
        long size = rows.stream()
                .filter(row ->
                        Objects.equals(row.get(Column.NO_KK), rows.getFirst().get(Column.NO_KK)))
                .count();
        rows.getFirst().put(Column.NIK, "0130501200100001");
        var file = imports.imported(CSV, FamilyFiles.csv(rows));
        assertThat(file.get("rowsQuarantined")).isEqualTo((int) size);
        assertThat(imports.count("select count(*) from family_file_quarantine where position(convert_to('" + name
                        + "', 'UTF8') in row_sealed) > 0"))
                .isZero();
        imports.get("/v1/families/imports/quarantine", TestTokens.officer(Role.VERIFIER, region))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.code == 'nik-temporary')].values.nama")
                .isEqualTo(List.of(Objects.requireNonNull(name)));
        imports.get("/v1/families/imports/quarantine", TestTokens.officer(Role.VERIFIER, "13.77"))
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        assertThat(imports.count("select count(*) from audit_entry where action = 'family-file.row-viewed'"))
                .isGreaterThanOrEqualTo(size);
    }

    @Test
    void aFamilyThatComesWithItsNumbersWaitsNoLonger() {
        var rows = people(9, 20);
        var nik = Objects.requireNonNull(rows.getFirst().put(Column.NIK, ""));
        imports.imported(CSV, FamilyFiles.csv(rows));
        var waiting = "select count(*) from family_file_quarantine where settled_at is null";
        long before = imports.count(waiting);
        rows.getFirst().put(Column.NIK, nik);
        var card = rows.getFirst().get(Column.NO_KK);
        var family = rows.stream()
                .filter(row -> Objects.equals(row.get(Column.NO_KK), card))
                .toList();
        assertThat(imports.imported(CSV, FamilyFiles.csv(family)).get("families"))
                .isEqualTo(1);
        assertThat(imports.count(waiting)).isEqualTo(before - family.size());
    }

    @Test
    void aFileOfWhichNothingCameInCanBeTakenBack() {
        var id = idOf(imports.sent(CSV, FamilyFiles.csv(people(10, 5))));
        imports.delete(id).expectStatus().isNoContent();
        imports.get("/v1/families/imports/" + id, ADMIN).expectStatus().isNotFound();
        assertThat(imports.count("select count(*) from family_file_part where file_id = '" + id + "'"))
                .isZero();
        var done = idOf(imports.imported(CSV, FamilyFiles.csv(people(11, 5))));
        imports.delete(done).expectStatus().isEqualTo(409);
    }
}
