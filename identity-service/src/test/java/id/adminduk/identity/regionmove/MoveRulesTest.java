package id.adminduk.identity.regionmove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.adminduk.identity.region.RegionLevel;
import id.adminduk.identity.region.RegionNode;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DECREE = LocalDate.of(2026, 7, 1);
    private static final Map<RegionCode, RegionNode> TREE = Stream.of(
                    node("13.05.90", null, null),
                    node("13.05.90.2001", DECREE, "13.05.90.2003"),
                    node("13.05.90.2002", DECREE, null),
                    node("13.05.90.2003", null, null),
                    node("13.05.90.2004", null, null),
                    node("13.77.01.2001", null, null))
            .collect(Collectors.toMap(RegionNode::code, Function.identity()));

    private static RegionNode node(String code, @Nullable LocalDate until, @Nullable String successor) {
        var region = RegionCode.of(code);
        var from = code.endsWith("4") ? LocalDate.of(2026, 9, 1) : LocalDate.of(2002, 1, 1);
        return new RegionNode(
                region,
                "Uji",
                RegionLevel.of(region),
                from,
                until,
                successor == null ? null : RegionCode.of(successor));
    }

    @ParameterizedTest(name = "{0} to {1} on {2}, korong {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
        13.05.90.2001, 13.05.90.2003, 2026-07-01, -,    -
        13.05.90.2001, 13.05.90.2003, 2026-11-22, -,    -
        13.05.90.2001, 13.05.90.2004, 2026-10-01, Koto, -
        13.05.90.2002, 13.05.90.2003, 2026-07-01, -,    -
        13.05.90.2003, 13.05.90.2004, 2026-10-01, Koto, -
        13.05.90.2009, 13.05.90.2003, 2026-07-01, -,    region-unknown
        13.05.90.2001, 13.05.90.2009, 2026-07-01, -,    region-unknown
        13.05.90.2001, 13.05.90.2003, 2026-11-23, -,    region-move-too-early
        13.05.90.2001, 13.05.90.2003, 2026-06-30, -,    region-move-still-living
        13.05.90.2003, 13.05.90.2004, 2026-10-01, -,    region-move-still-living
        13.05.90,      13.05.90.2003, 2026-10-01, Koto, region-move-still-living
        13.05.90.2001, 13.05.90.2004, 2026-10-01, -,    region-move-target
        13.05.90.2003, 13.05.90.2004, 2026-08-31, Koto, region-move-target
        13.05.90.2002, 13.05.90.2001, 2026-07-01, -,    region-move-target
        13.05.90.2003, 13.05.90.2003, 2026-10-01, Koto, region-move-target
        13.05.90.2002, 13.05.90,      2026-07-01, -,    region-move-target
        13.05.90.2002, 13.77.01.2001, 2026-07-01, -,    region-move-target
        """)
    void peopleGoWhereTheListAllows(
            String from, String to, LocalDate on, @Nullable String korong, @Nullable String refusal) {
        var order = new MoveOrder(
                RegionCode.of(from), RegionCode.of(to), on, korong == null ? null : List.of(korong), false);
        var refused = catchThrowable(() -> MoveRules.check(order, TREE.get(order.from()), TREE.get(order.to()), TODAY));
        assertThat(refused instanceof DomainException said ? said.code() : refused)
                .isEqualTo(refusal);
    }
}
