package id.adminduk.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.dashboard.statistics.Counts.Row;
import id.adminduk.dashboard.statistics.Overview.Count;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Overview.Times NO_TIMES = new Overview.Times(null, null);

    @Test
    void workIsWhatCameInAndDidNotEnd() {
        var line = overview(
                        row("APPLICATIONS_RECEIVED", "BIRTH/CITIZEN", 10, 3),
                        row("APPLICATIONS_CLOSED", "BIRTH/CITIZEN", 4, 1),
                        row("APPLICATIONS_REJECTED", "BIRTH/CITIZEN", 2, 0),
                        row("APPLICATIONS_CANCELLED", "BIRTH/CITIZEN", 1, 0))
                .applications()
                .getFirst();
        assertThat(line.inWork()).isEqualTo(3);
        assertThat(line.received()).isEqualTo(new Count(10, 3));
    }

    @Test
    void anEndHeardFirstIsNoNegativeWork() {
        var line = overview(row("APPLICATIONS_CLOSED", "BIRTH/PARTNER", 1, 1))
                .applications()
                .getFirst();
        assertThat(line.inWork()).isZero();
    }

    @Test
    void channelsStayApart() {
        var lines = overview(
                        row("APPLICATIONS_RECEIVED", "BIRTH/PARTNER", 5, 5),
                        row("APPLICATIONS_RECEIVED", "BIRTH/CITIZEN", 1, 1))
                .applications();
        assertThat(lines).extracting(Overview.Applications::channel).containsExactly("CITIZEN", "PARTNER");
    }

    @Test
    void nothingCountedIsAllZero() {
        var empty = overview();
        assertThat(empty.applications()).isEmpty();
        assertThat(empty.accounts()).isEqualTo(new Overview.Accounts(Count.NONE, Count.NONE, 0));
        assertThat(empty.documents().issued()).isEmpty();
    }

    @Test
    void anInstitutionHasItsOwnCount() {
        var hospital = UUID.randomUUID();
        var counts = Counts.of(List.of(row("PARTNER_EVENTS", hospital.toString(), 7, 2)));
        assertThat(counts.pushedBy(hospital)).isEqualTo(new Count(7, 2));
        assertThat(counts.pushedBy(UUID.randomUUID())).isEqualTo(Count.NONE);
    }

    private static Overview overview(Row... rows) {
        return Counts.of(List.of(rows)).overview(Instant.EPOCH, 0, List.of(), NO_TIMES);
    }

    private static Row row(String metric, String part, long total, long today) {
        return new Row(metric, part, new Count(total, today));
    }
}
