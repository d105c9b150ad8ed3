package id.adminduk.application.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.complaint.Complaint.Position;
import id.adminduk.application.complaint.Complaint.Words;
import id.adminduk.application.complaint.ComplaintRefused.IllegalStep;
import id.adminduk.application.complaint.ComplaintRefused.NotReopened;
import id.adminduk.kernel.types.RegionCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every state and step of a complaint, and who answers what.
class ComplaintTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @ParameterizedTest
    @EnumSource(ComplaintStep.class)
    void isTakenWhereTheTableAllowsItAndNowhereElse(ComplaintStep step) {
        for (var state : ComplaintState.values()) {
            var before = in(state);
            if (step.allowedFrom(state))
                assertThat(taken(before, step).state()).as(state + " " + step).isEqualTo(step.target());
            else
                assertThatThrownBy(() -> taken(before, step))
                        .as(state + " " + step)
                        .isInstanceOf(ComplaintRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ILLEGAL_FEE, INSPECTORATE, 60",
        "BROKER, INSPECTORATE, 60",
        "SLOW_SERVICE, SERVICE_DESK, 14",
        "QUEUE, SERVICE_DESK, 14",
        "WRONG_DATA, REGISTRY, 14",
        "RUDE_OFFICER, SECRETARIAT, 14",
        "SYSTEM, SYSTEMS, 14",
        "OTHER, SECRETARIAT, 14"
    })
    void hasOneUnitAndATimeToBeAnswered(Category category, Unit unit, int days) {
        var complaint = of(category);
        assertThat(complaint.unit()).isEqualTo(unit);
        assertThat(complaint.times().due()).isEqualTo(NOW.plus(Duration.ofDays(days)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"ILLEGAL_FEE", "BROKER"})
    void whatTheInspectorateHasStaysThere(Category category) {
        assertThatThrownBy(() -> of(category).transfer(Unit.SERVICE_DESK, NOW)).isInstanceOf(IllegalStep.class);
    }

    @Test
    void anAnswerIsObjectedToOnceWithinFourteenDays() {
        var answered = in(ComplaintState.ANSWERED);
        var last = NOW.plus(Complaint.OBJECTION);
        assertThatThrownBy(() -> answered.reopen("Masih sama saja", last.plusSeconds(1)))
                .isInstanceOf(NotReopened.class);
        var reopened = answered.reopen("Masih sama saja", last);
        assertThat(reopened.state()).isEqualTo(ComplaintState.NEW);
        assertThat(reopened.officer()).isNull();
        assertThat(reopened.words().text()).endsWith("Masih sama saja");
        assertThat(reopened.times().due()).isEqualTo(last.plus(Duration.ofDays(14)));
        var again = reopened.assign("officer-b", last).answer("Sudah diperbaiki.", last);
        assertThatThrownBy(() -> again.reopen("Sekali lagi", last)).isInstanceOf(NotReopened.class);
    }

    @Test
    void saysNothingOfPeople() {
        assertThat(of(Category.OTHER).toString()).doesNotContain("loket", "+62", "100.2");
    }

    private static Complaint of(Category category) {
        var words = new Words("Lama sekali di loket", null, "+6281234567890", new Position(-0.6, 100.2));
        return Complaint.of("LP-0000000000", category, RegionCode.of("13.05.01.2001"), words, null, NOW);
    }

    private static Complaint in(ComplaintState state) {
        var fresh = of(Category.SLOW_SERVICE);
        return switch (state) {
            case NEW -> fresh;
            case ASSIGNED -> fresh.assign("officer-a", NOW);
            case ANSWERED -> fresh.assign("officer-a", NOW).answer("Kami perbaiki.", NOW);
            case CLOSED ->
                fresh.assign("officer-a", NOW).answer("Kami perbaiki.", NOW).close(NOW);
            case HIDDEN -> fresh.hide(NOW);
        };
    }

    private static Complaint taken(Complaint before, ComplaintStep step) {
        return switch (step) {
            case ASSIGN -> before.assign("officer-a", NOW);
            case TRANSFER -> before.transfer(Unit.SECRETARIAT, NOW);
            case ANSWER -> before.answer("Kami perbaiki.", NOW);
            case HIDE -> before.hide(NOW);
            case REOPEN -> before.reopen("Belum selesai", NOW);
            case CLOSE -> before.close(NOW);
        };
    }
}
