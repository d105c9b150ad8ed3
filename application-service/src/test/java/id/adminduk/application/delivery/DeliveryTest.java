package id.adminduk.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryChoice.Recipient;
import id.adminduk.application.delivery.DeliveryRefused.IllegalStep;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state and step of a delivery.
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final UUID LIST = UUID.randomUUID();
    private static final RegionCode NAGARI = RegionCode.of("13.05.01.2001");

    static Stream<DeliveryStep> steps() {
        return Arrays.stream(DeliveryStep.values());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isTakenWhereTheTableAllowsItAndNowhereElse(DeliveryStep step) {
        for (var state : DeliveryState.values()) {
            var before = of(DeliveryMode.NAGARI, state);
            if (step.allowedFrom(state))
                assertThat(taken(step).apply(before).version()).isEqualTo(before.version() + 1);
            else
                assertThatThrownBy(() -> taken(step).apply(before))
                        .as(state + " " + step)
                        .isInstanceOf(IllegalStep.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE, READY_FOR_PICKUP",
        "KECAMATAN, WAITING_COURIER",
        "NAGARI, WAITING_COURIER",
        "HOME, WAITING_COURIER",
        "CARRIED_BY_OUTREACH, WAITING_COURIER"
    })
    void printedCardsWaitWhereTheyAreFetched(DeliveryMode mode, DeliveryState next) {
        assertThat(of(mode, DeliveryState.PRINTING).ready(NOW).state()).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryMode.class,
            names = {"HOME", "CARRIED_BY_OUTREACH"})
    void whatGoesToADoorArrivesAtNoCounter(DeliveryMode mode) {
        assertThatThrownBy(() -> of(mode, DeliveryState.UNDERWAY).arrived(NOW)).isInstanceOf(IllegalStep.class);
    }

    @Test
    void theThirdFailureBringsThemBackToTheOffice() {
        var delivery = of(DeliveryMode.HOME, DeliveryState.UNDERWAY);
        for (int attempt = 1; attempt < Delivery.MOST_ATTEMPTS; attempt++) {
            delivery = delivery.failed(NOW);
            assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING_COURIER);
            assertThat(delivery.attempts()).isEqualTo(attempt);
            delivery = delivery.listed(LIST, NOW).takenOver(NOW);
        }
        delivery = delivery.failed(NOW);
        assertThat(delivery.state()).isEqualTo(DeliveryState.READY_FOR_PICKUP);
        assertThat(delivery.choice().mode()).isEqualTo(DeliveryMode.OFFICE);
        assertThat(delivery.handedOver(NOW).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void saysNothingOfPeople() {
        assertThat(of(DeliveryMode.HOME, DeliveryState.UNDERWAY).toString()).doesNotContain("Amir", "Simpang");
    }

    private static Delivery of(DeliveryMode mode, DeliveryState state) {
        var choice = new DeliveryChoice(mode, NAGARI, new Recipient("Amir", "Simpang Tigo", "+6281234567890"));
        return new Delivery(UUID.randomUUID(), UUID.randomUUID(), choice, state, 0, LIST, NOW, 3);
    }

    private static Function<Delivery, Delivery> taken(DeliveryStep step) {
        return switch (step) {
            case CHOOSE -> delivery -> delivery.choose(DeliveryChoice.OFFICE, NOW);
            case EXPECT -> delivery -> delivery.expected(NOW);
            case MAKE_READY -> delivery -> delivery.ready(NOW);
            case PRINT_AGAIN -> delivery -> delivery.printAgain(NOW);
            case LIST -> delivery -> delivery.listed(LIST, NOW);
            case UNLIST -> delivery -> delivery.unlisted(NOW);
            case TAKE_OVER -> delivery -> delivery.takenOver(NOW);
            case ARRIVE -> delivery -> delivery.arrived(NOW);
            case FAIL -> delivery -> delivery.failed(NOW);
            case HAND_OVER -> delivery -> delivery.handedOver(NOW);
        };
    }
}
