package id.adminduk.identity.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class NumberIssuerIT {
    private static final RegionCode PLACE = RegionCode.of("13.05.14.2001");
    private static final UUID CASE = UUID.fromString("0198a000-0000-7000-8000-00000000ca5e");

    @Autowired
    private NumberIssuer issuer;

    @Autowired
    private NumberRepository numbers;

    @Autowired
    private TransactionTemplate transaction;

    private Nik nik(LocalDate born) {
        return transaction.execute(_ -> issuer.nik(CASE, PLACE, born, Sex.MALE));
    }

    @Test
    void givesEveryNumberOnceToManyAtATime() throws Exception {
        var born = LocalDate.of(1971, 1, 1);
        List<Callable<Nik>> askers = IntStream.range(0, 40)
                .<Callable<Nik>>mapToObj(_ -> () -> nik(born))
                .toList();
        try (var executor = Executors.newFixedThreadPool(8)) {
            var given = executor.invokeAll(askers).stream()
                    .map(future -> future.resultNow().value())
                    .sorted()
                    .toList();
            var expected = IntStream.rangeClosed(1, 40)
                    .mapToObj("130514010171%04d"::formatted)
                    .toList();
            assertThat(given).isEqualTo(expected);
        }
    }

    @Test
    void losesNoNumberWhenATransactionFails() {
        var born = LocalDate.of(1971, 1, 2);
        var first = nik(born);
        transaction.executeWithoutResult(status -> {
            issuer.nik(CASE, PLACE, born, Sex.MALE);
            status.setRollbackOnly();
        });
        assertThat(Long.parseLong(nik(born).value())).isEqualTo(Long.parseLong(first.value()) + 1);
    }

    @Test
    void passesOverANumberSomebodyCarries() {
        var holder = DemoPeople.couple().mother();
        var prefix = NumberPrefix.ofNik(holder.region(), holder.birth().date(), Sex.FEMALE);
        transaction.executeWithoutResult(status -> {
            var next = issuer.nik(CASE, holder.region(), holder.birth().date(), Sex.FEMALE);
            assertThat(next.value()).startsWith(prefix.digits());
            assertThat(next).isNotEqualTo(holder.nik());
            status.setRollbackOnly();
        });
    }

    @Test
    void stopsWhenAPrefixIsUsedUp() {
        var born = LocalDate.of(1971, 1, 3);
        numbers.advance(NumberKind.NIK, Map.of(NumberPrefix.ofNik(PLACE, born, Sex.MALE), 9999));
        assertThatThrownBy(() -> nik(born)).isInstanceOf(NumbersExhausted.class);
    }

    @Test
    void numbersFamilyCardsByTheirDay() {
        var day = LocalDate.of(2026, 11, 5);
        var first =
                transaction.execute(_ -> issuer.cards(CASE, List.of(PLACE), day).getFirst());
        var second =
                transaction.execute(_ -> issuer.cards(CASE, List.of(PLACE), day).getFirst());
        assertThat(first.value()).isEqualTo("1305140511260001");
        assertThat(second.value()).isEqualTo("1305140511260002");
    }

    @Test
    void givesNothingOutsideATransaction() {
        assertThatThrownBy(() -> issuer.nik(CASE, PLACE, LocalDate.of(1971, 1, 4), Sex.MALE))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
