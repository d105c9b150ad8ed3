package id.adminduk.identity.familycheck;

import static id.adminduk.identity.familycheck.CardRows.changed;
import static id.adminduk.identity.familycheck.CardRows.family;
import static id.adminduk.identity.familycheck.CardRows.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Foreigner.FirstArrival;
import id.adminduk.identity.element.Foreigner.Passport;
import id.adminduk.identity.element.Foreigner.Permit;
import id.adminduk.identity.element.Foreigner.Sponsor;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;

class FamilyReaderTest {
    @Test
    void makesAHouseholdOfAGoodFamily() {
        var read = read(CodeSet.V2026, family());
        assertThat(read.problems()).isEmpty();
        var household = Objects.requireNonNull(read.household());
        assertThat(household.family().number().value()).isEqualTo("1305011507120001");
        assertThat(household.family().address().rt()).isEqualTo("001");
        assertThat(household.family().recordedOn()).isEqualTo("2012-07-15");
        assertThat(household.family().headId())
                .isEqualTo(household.members().getFirst().resident().id());
        var siti = household.members().get(1).resident();
        assertThat(siti.birth().date()).isEqualTo("1990-08-17");
        assertThat(siti.region()).isEqualTo(RegionCode.of("13.05.01.2001"));
        assertThat(siti.biodata().bloodGroup()).isEqualTo(BloodGroup.UNKNOWN);
        assertThat(siti.standing().since()).isEqualTo("2012-07-15");
    }

    @Test
    void keepsUnknownDaysAndTheElementsOfForeigners() {
        var rows = changed("3.tgl_lahir=00-08-1990; 3.kewarganegaraan=WNA; 3.paspor_no=X1;"
                + " 3.paspor_berlaku=2030-01-01; 3.izin_tinggal_jenis=ITAS; 3.izin_tinggal_no=Z9;"
                + " 3.izin_tinggal_tempat=Padang; 3.izin_tinggal_berlaku=2029-01-01; 3.sponsor_tipe=4;"
                + " 3.sponsor_nama=Amir; 3.datang_tempat=Jakarta; 3.datang_tgl=2018-03-04");
        var siti = Objects.requireNonNull(read(CodeSet.V2026, rows).household())
                .members()
                .get(1)
                .resident();
        assertThat(siti.birth().asKnown()).isEqualTo(BirthDate.of("1990-08"));
        var until = LocalDate.of(2029, 1, 1);
        assertThat(siti.foreigner())
                .isEqualTo(new Foreigner(
                        new Passport("X1", LocalDate.of(2030, 1, 1)),
                        new Permit(Permit.Kind.ITAS, "Z9", "Padang", null, until),
                        new Sponsor(Sponsor.Kind.PERSON, "Amir", null),
                        new FirstArrival("Jakarta", LocalDate.of(2018, 3, 4)),
                        null,
                        null));
    }

    private static final String NO_PAPERS = "3.akta_kawin_no=; 3.akta_kawin_tgl=; ";

    /// The elements no document prints: `changes` to the good family, and what is kept of Siti.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/familycheck/particulars.csv", delimiter = '|', numLinesToSkip = 1)
    void keepsWhatNoDocumentPrints(String codes, String changes, String kept) {
        var household = Objects.requireNonNull(
                read(CodeSet.valueOf(codes), changed(NO_PAPERS + changes)).household());
        var siti = household.members().get(1).resident();
        assertThat(JsonMapper.builder()
                        .build()
                        .writeValueAsString(siti.particulars())
                        .replace('"', '\''))
                .isEqualTo(kept);
    }

    @Test
    void aFamilyIsReachedByWhatItsFirstRowSays() {
        var read = read(CodeSet.V2026, changed("2.telepon_kk=081234567890; 3.telepon_kk=081234567899"));
        assertThat(Objects.requireNonNull(read.household()).family().contact())
                .isEqualTo(new Contact(new Phone("+6281234567890"), null));
    }

    @Test
    void linksChildrenAndCountsTwins() {
        var members = Objects.requireNonNull(read(CodeSet.V2026, family()).household())
                .members();
        var mother = members.get(1).resident();
        for (int child = 2; child < 4; child++) {
            var twin = members.get(child).resident();
            assertThat(Objects.requireNonNull(twin.mother()).id()).isEqualTo(mother.id());
            assertThat(twin.birth().multipleOrder()).isEqualTo(child - 1);
            assertThat(twin.standing().since()).isEqualTo("2015-05-20");
        }
        assertThat(mother.birth().multipleOrder()).isZero();
    }

    @Test
    void readsTheMarriageFromEitherRow() {
        var rows = family();
        var document = new EnumMap<Column, String>(Column.class);
        for (var column : List.of(Column.AKTA_KAWIN_NO, Column.AKTA_KAWIN_TGL)) {
            document.put(column, Objects.requireNonNull(rows.get(1).remove(column)));
        }
        rows.getFirst().putAll(document);
        for (var family : List.of(read(CodeSet.V2026, family()), read(CodeSet.V2026, rows))) {
            var people = Objects.requireNonNull(family.household()).members();
            assertThat(family.marriages()).singleElement().satisfies(marriage -> {
                assertThat(marriage.husbandId())
                        .isEqualTo(people.get(0).resident().id());
                assertThat(marriage.wifeId()).isEqualTo(people.get(1).resident().id());
                assertThat(marriage.number()).isEqualTo("0123/045/VI/2012");
            });
        }
    }

    @Test
    void readsCodesOf2019() {
        var rows = changed("2.shdk=1; 3.shdk=3; 4.shdk=9; 5.shdk=10; *.pekerjaan=89; *.pendidikan=10");
        var family = Objects.requireNonNull(read(CodeSet.V2019, rows).household());
        assertThat(family.members())
                .extracting(Member::shdk)
                .extracting(Enum::name)
                .containsExactly("KEPALA_KELUARGA", "ISTRI", "FAMILI", "LAINNYA");
        assertThat(family.members())
                .extracting(member -> member.resident().biodata().maritalStatus())
                .startsWith(MaritalStatus.KAWIN_BELUM_TERCATAT, MaritalStatus.KAWIN_TERCATAT);
        assertThat(family.members())
                .allMatch(member ->
                        member.resident().biodata().education().label().equals("Strata III"));
    }
}
