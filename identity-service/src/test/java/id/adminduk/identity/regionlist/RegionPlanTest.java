package id.adminduk.identity.regionlist;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.region.RegionLevel;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.region.RegionNode;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPlanTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2002, 1, 1);
    private static final List<RegionNode> TREE = List.of(
            node("13", "Sumatera Barat", null),
            node("13.05", "Kabupaten Padang Pariaman", null),
            node("13.05.01", "Lubuak Aluang", null),
            node("13.05.01.2001", "Lubuk Alung", null),
            node("13.05.01.2002", "Pungguang Kasiak", null),
            node("13.05.01.2003", "Lama", LocalDate.of(2020, 1, 1)));

    private static RegionNode node(String code, String name, @Nullable LocalDate until) {
        var region = RegionCode.of(code);
        return new RegionNode(region, name, RegionLevel.of(region), LONG_AGO, until, null);
    }

    private static RegionPlan plan(String list) {
        return new RegionPlan(RegionCode.of("13.05.01"), FROM, TREE, new RegionList(list));
    }

    private static String changes(RegionPlan plan) {
        return "added %s renamed %s ended %s reopened %s unchanged %d outside %d"
                .formatted(
                        plan.added().stream().map(RegionLine::code).toList(),
                        plan.renamed().stream().map(RegionPlan.Renaming::to).toList(),
                        plan.ended().stream().map(RegionPlan.Ending::code).toList(),
                        plan.reopened().stream().map(RegionLine::code).toList(),
                        plan.unchanged(),
                        plan.outside());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name;13.05.01,Lubuak Aluang;13.05.01.2001,Lubuk Alung;13.05.01.2002,Pungguang Kasiak"
                        + "| added [] renamed [] ended [] reopened [] unchanged 3 outside 0",
                "kode,nama;13.05.01,Lubuk Alung;13.05.01.2001,Lubuk Alung;13.05.02,Batang Anai"
                        + "| added [] renamed [Lubuk Alung] ended [13.05.01.2002] reopened [] unchanged 1 outside 1",
                "nama,kode;Lubuak Aluang,130501;Lubuk Alung,1305012001;Pungguang Kasiak,1305012002;Baru,1305012004"
                        + "| added [13.05.01.2004] renamed [] ended [] reopened [] unchanged 3 outside 0",
                "code,name;13.05.01,Lubuak Aluang;13.05.01.2001,Lubuk Alung;13.05.01.2002,Pungguang"
                    + " Kasiak;13.05.01.2003,Lama| added [] renamed [] ended [] reopened [13.05.01.2003] unchanged 3"
                    + " outside 0",
                "code,name,valid_until,successor;13.05.01,Lubuak Aluang,,;13.05.01.2001,Lubuk Alung,,"
                        + ";13.05.01.2002,Pungguang Kasiak,2026-07-01,13.05.01.2001"
                        + "| added [] renamed [] ended [13.05.01.2002] reopened [] unchanged 2 outside 0",
            })
    void isTheDifferenceBetweenTheListAndTheTree(String list, String changes) {
        var plan = plan(list.replace(';', '\n'));
        assertThat(plan.problems()).isEmpty();
        assertThat(changes(plan)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                                         | #/lines/1 list-empty; #/lines/1"
                        + " nothing-in-scope",
                "kode                                                      | #/lines/1 column-missing; #/lines/1"
                        + " nothing-in-scope",
                "code,name                                                 | #/lines/1 nothing-in-scope",
                "code,name;13.05.02,Batang Anai                            | #/lines/1 nothing-in-scope",
                "code,name;13.05.01,A;13.05.01,B                           | #/lines/3 code-twice",
                "code,name;13.05.01,A;13.5.01.2001,B                       | #/lines/3 code-invalid",
                "code,name;13.05.01,                                       | #/lines/2 name-invalid",
                "code,name;13.05.01.2001,Lubuk Alung                       | #/lines/2 parent-unknown",
                "code,name,level;13.05.01,Lubuak Aluang,nagari             | #/lines/2 level-differs",
                "code,name,valid_from;13.05.01,A,1 Januari 2026            | #/lines/2 date-invalid; #/lines/1"
                        + " nothing-in-scope",
                "code,name,successor;13.05.01,A,13.05                      | #/lines/2 successor-of-living",
                "code,name,valid_until,successor;13.05.01,A,2026-01-01,13.99 | #/lines/2 successor-unknown",
                "code,name,valid_until;13.05.01,A,2026-01-01;13.05.01.2001,B,| #/lines/3 parent-ended",
                "code,name,valid_from,valid_until;13.05.01,A,2026-01-01,2026-01-01 | #/lines/2 date-order",
                "code,name;13.05.01,\"Lubuak Aluang                        | #/lines/2 quote-open; #/lines/1"
                        + " nothing-in-scope",
                "code,name;13.05.01,Lubuak Aluang,nagari,,                 | #/lines/2 cells-too-many",
            })
    void saysWhatIsWrongWithAList(@Nullable String list, String problems) {
        var plan = plan(list == null ? "" : list.replace(';', '\n'));
        assertThat(plan.problems())
                .extracting((FieldError problem) -> problem.pointer() + " " + problem.code())
                .containsExactly(problems.split("; "));
    }

    @Test
    void readsQuotesSemicolonsTabsAndAByteOrderMark() {
        assertThat(plan("\uFEFFkode;nama\r\n13.05.01;\"Lubuak; \"\"Aluang\"\"\"\r\n")
                        .renamed())
                .extracting(RegionPlan.Renaming::to)
                .containsExactly("Lubuak; \"Aluang\"");
        assertThat(plan("kode\tnama\tluas\n13.05.01\tLubuk Alung\t111,63\n").renamed())
                .extracting(RegionPlan.Renaming::to)
                .containsExactly("Lubuk Alung");
    }

    @Test
    void theWholeTreeOfTheDistrictIsAsShipped() {
        var shipped = RegionLoader.shipped();
        var tree = shipped.stream()
                .map(region -> node(region.code().value(), region.name(), null))
                .toList();
        var list = new StringBuilder("code,name,level\n");
        shipped.forEach(region -> list.append("%s,%s,%s\n".formatted(region.code(), region.name(), region.level())));
        var plan = new RegionPlan(RegionCode.of("13"), FROM, tree, new RegionList(list.toString()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(shipped.size());
    }
}
