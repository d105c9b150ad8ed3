package id.adminduk.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Places;
import id.adminduk.application.RunningService;
import id.adminduk.application.queueboard.Boards;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One day after another: the desk of a later day is the same desk with a later clock.
class QueueDayIT extends RunningService {
    private static final String LINE = "POLI UMUM";
    private static final CurrentUser RINA =
            new CurrentUser("officer-rina", "test", Set.of(Role.FRONT_OFFICE), RegionCode.of("13.05"), null, null);

    @Autowired
    private TicketRepository tickets;

    @Autowired
    private CounterRepository counters;

    @Autowired
    private ServicePoints points;

    @Autowired
    private Boards boards;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aNewDayBeginsWithTheFirstNumberAndCallsNobodyOfTheDayBefore() {
        var point = Places.open(api);
        var yesterday = desk(-1);
        var old = inTransaction(() -> yesterday.issue(point, LINE, RINA));
        inTransaction(() -> yesterday.issue(point, LINE, RINA));
        var today = desk(0);
        var fresh = inTransaction(() -> today.issue(point, LINE, RINA));
        assertThat(fresh.ticket().label()).isEqualTo("A-001");
        assertThat(fresh.standing().ahead()).isZero();
        assertThat(inTransaction(() -> today.callNext(point, 1, RINA)))
                .map(Ticket::id)
                .contains(fresh.ticket().id());
        assertThat(api.get("/v1/queues/tickets/" + old.code(), "").text("/state"))
                .isEqualTo("LAPSED");
        assertThat(api.change(
                                "POST",
                                "/v1/queues/tickets/" + old.ticket().id() + "/order",
                                Places.FRONT,
                                "\"v1\"",
                                Map.of("turn", "FIRST", "reason", "ELDERLY"))
                        .code())
                .isEqualTo("ticket-step-invalid");
    }

    @Test
    void theNightEndsWhatTheDayLeft() {
        var point = Places.open(api);
        var yesterday = desk(-1);
        var waiting = inTransaction(() -> yesterday.issue(point, LINE, RINA)).ticket();
        var called = inTransaction(() -> yesterday.callNext(point, 1, RINA)).map(Ticket::id);
        var other = inTransaction(() -> yesterday.issue(point, LINE, RINA)).ticket();
        assertThat(called).contains(waiting.id());
        new QueueUpkeep(counters, points, later(0)).tidy();
        assertThat(state(waiting.id(), "state")).contains("LAPSED");
        assertThat(state(other.id(), "state")).contains("LAPSED");
        assertThat(inTransaction(() -> desk(0).callNext(point, 1, RINA))).isEmpty();
    }

    @Test
    void afterThirtyDaysATicketIsNobodys() {
        var point = Places.open(api);
        var kept = inTransaction(() -> desk(-30).issue(point, LINE, RINA));
        var gone = inTransaction(() -> desk(-31).issue(point, LINE, RINA));
        new QueueUpkeep(counters, points, later(0)).tidy();
        assertThat(state(kept.ticket().id(), "code")).contains(kept.code());
        assertThat(state(gone.ticket().id(), "code")).isEmpty();
        assertThat(api.get("/v1/queues/tickets/" + gone.code(), "").status()).isEqualTo(404);
    }

    private QueueDesk desk(int days) {
        return new QueueDesk(tickets, counters, points, boards, outbox, later(days));
    }

    private static Clock later(int days) {
        return Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private Optional<String> state(UUID id, String column) {
        return Optional.ofNullable(jdbc.sql("select " + column + " from queue_ticket where id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null));
    }
}
