package id.adminduk.application.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.queue.Ticket.Place;
import id.adminduk.application.queue.Ticket.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TicketTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Place PLACE = new Place("CAPIL", NOW, false);

    private static final Map<String, State> STATES = Map.of(
            "WAITING", new State.Waiting(),
            "CALLED", new State.Called(2, 1, NOW),
            "SERVING", new State.Serving(2, 1, NOW, NOW),
            "DONE", new State.Done(2, 1, NOW, NOW, NOW),
            "MISSED", new State.Missed(2, 1, NOW, NOW),
            "LAPSED", new State.Lapsed(NOW));

    private record Move(String name, List<String> from, String to, UnaryOperator<Ticket> step) {}

    private static final List<Move> MOVES = List.of(
            new Move("call", List.of("WAITING"), "CALLED", ticket -> ticket.call(3, NOW)),
            new Move("recall", List.of("CALLED"), "CALLED", Ticket::recall),
            new Move("serve", List.of("CALLED"), "SERVING", ticket -> ticket.serve(NOW)),
            new Move("finish", List.of("SERVING"), "DONE", ticket -> ticket.finish(NOW)),
            new Move("miss", List.of("CALLED"), "MISSED", ticket -> ticket.miss(NOW)),
            new Move("come back", List.of("MISSED"), "WAITING", ticket -> ticket.comeBack(PLACE)),
            new Move(
                    "transfer",
                    List.of("WAITING", "CALLED", "SERVING"),
                    "WAITING",
                    ticket -> ticket.transfer("DAFDUK")),
            new Move("put", List.of("WAITING"), "WAITING", ticket -> ticket.putAt(PLACE)));

    static Stream<Arguments> everyPair() {
        return MOVES.stream()
                .flatMap(move -> STATES.keySet().stream().sorted().map(state -> Arguments.of(state, move.name())));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("everyPair")
    void goesOneOfTheKnownWays(String state, String name) {
        var move = MOVES.stream().filter(each -> each.name().equals(name)).findFirst();
        assertThat(move).isPresent();
        var ticket = ticket(STATES.get(state), false);
        var step = move.get().step();
        if (move.get().from().contains(state)) {
            var next = step.apply(ticket);
            assertThat(Ticket.Columns.of(next.state()).state())
                    .isEqualTo(move.get().to());
            assertThat(next.version()).isEqualTo(ticket.version() + 1);
        } else {
            assertThatThrownBy(() -> step.apply(ticket)).isInstanceOf(QueueRefused.WrongStep.class);
        }
    }

    @Test
    void comesBackOnce() {
        var back = ticket(new State.Missed(2, 3, NOW, NOW), false).comeBack(PLACE);
        assertThat(back.returned()).isTrue();
        var again = back.call(1, NOW).miss(NOW);
        assertThatThrownBy(() -> again.comeBack(PLACE)).isInstanceOf(QueueRefused.ReturnedBefore.class);
    }

    @Test
    void aTransferKeepsTheTimeWaited() {
        var moved = ticket(new State.Serving(2, 1, NOW, NOW), false).transfer("DAFDUK");
        assertThat(moved.place()).isEqualTo(new Place("DAFDUK", NOW, false));
        assertThat(moved.label()).isEqualTo("B-001");
    }

    private static Ticket ticket(State state, boolean returned) {
        return new Ticket(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 23),
                "B-001",
                PLACE,
                state,
                returned,
                NOW,
                null,
                4);
    }
}
