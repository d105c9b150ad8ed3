package id.adminduk.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.document.DocumentServiceTest;
import id.adminduk.document.register.RegisterBook.NewEntry;
import id.adminduk.document.register.RegisterBook.Volume;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DocumentServiceTest
class GaplessRegisterIT {
    @Autowired
    RegisterBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void fortyAtOnceLeaveNoGapThoughEveryThirdRollsBack() throws InterruptedException {
        var kabupaten = "13.71.01.1001";
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> writers = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(number -> () -> enter(kabupaten, number % 3 == 0))
                    .toList();
            var kept = pool.invokeAll(writers).stream()
                    .filter(GaplessRegisterIT::result)
                    .count();
            assertThat(kept).isEqualTo(26);
        }
        assertThat(numbersOf("1371"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
        assertThat(counterOf("1371")).isEqualTo(26);
    }

    @Test
    void countsEachBookAndOfficeForItself() {
        assertThat(entered("13.72.01.1001", Volume.BIRTH_ON_TIME))
                .endsWith("-0001")
                .startsWith("1372-LU-");
        assertThat(entered("13.72.02.1001", Volume.BIRTH_LATE))
                .endsWith("-0001")
                .startsWith("1372-LT-");
        assertThat(entered("13.72.03.1001", Volume.BIRTH_ON_TIME)).endsWith("-0002");
        assertThat(entered("13.73.01.1001", Volume.BIRTH_ON_TIME))
                .startsWith("1373-LU-")
                .endsWith("-0001");
    }

    @Test
    void datesByTheDatabaseInJakarta() {
        var day = jdbc.sql("select cast(now() at time zone 'Asia/Jakarta' as date)")
                .query(LocalDate.class)
                .single();
        assertThat(entered("13.74.01.1001", Volume.BIRTH_ON_TIME))
                .isEqualTo(new RegisterNumber("1374", "LU", day, 1).text());
        assertThat(day)
                .isBetween(
                        LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1),
                        LocalDate.now(ZoneId.of("Asia/Jakarta")));
    }

    @Test
    void aCancelledEntryKeepsItsNumber() {
        var application = UUID.randomUUID();
        transaction().executeWithoutResult(_ -> book.enter(entry(application, "13.75.01.1001", Volume.BIRTH_ON_TIME)));
        transaction().executeWithoutResult(_ -> book.cancel(application, "WRONG_DATA"));
        assertThat(entered("13.75.01.1001", Volume.BIRTH_ON_TIME)).endsWith("-0002");
        assertThat(numbersOf("1375")).containsExactly(1, 2);
    }

    @Test
    void entriesCannotBeRemovedOrRenumbered() {
        entered("13.76.01.1001", Volume.BIRTH_ON_TIME);
        assertThatThrownBy(() -> jdbc.sql("delete from register_entry where office = '1376'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update register_entry set number = 9 where office = '1376'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneApplicationIsEnteredOnce() {
        var application = UUID.randomUUID();
        var twice = entry(application, "13.77.01.1001", Volume.BIRTH_ON_TIME);
        transaction().executeWithoutResult(_ -> book.enter(twice));
        assertThatThrownBy(() -> transaction().executeWithoutResult(_ -> book.enter(twice)))
                .isInstanceOf(DataAccessException.class);
        assertThat(counterOf("1377")).isEqualTo(1);
    }

    @Test
    void refusesToNumberOutsideATransaction() {
        assertThatThrownBy(() -> book.enter(entry(UUID.randomUUID(), "13.78.01.1001", Volume.BIRTH_ON_TIME)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsTheEntrySealed() {
        var application = UUID.randomUUID();
        transaction().executeWithoutResult(_ -> book.enter(entry(application, "13.79.01.1001", Volume.BIRTH_ON_TIME)));
        var content = jdbc.sql("select content from register_entry where application_id = :id")
                .param("id", application)
                .query(byte[].class)
                .single();
        assertThat(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Contoh");
    }

    /// Waiting longer than a second for the counter fails, is transient, and is tried again as a listener would.
    private boolean enter(String region, boolean rollBack) {
        while (true) {
            try {
                transaction().executeWithoutResult(status -> {
                    book.enter(entry(UUID.randomUUID(), region, Volume.BIRTH_ON_TIME));
                    if (rollBack) status.setRollbackOnly();
                });
                return !rollBack;
            } catch (CannotAcquireLockException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private String entered(String region, Volume volume) {
        var entry = transaction().execute(_ -> book.enter(entry(UUID.randomUUID(), region, volume)));
        return entry.number().text();
    }

    private static NewEntry entry(UUID application, String region, Volume volume) {
        return new NewEntry(application, RegionCode.of(region), volume, "{\"name\":\"Contoh\"}");
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private List<Integer> numbersOf(String office) {
        return jdbc.sql("select number from register_entry where office = :office order by number")
                .param("office", office)
                .query(Integer.class)
                .list();
    }

    private int counterOf(String office) {
        return jdbc.sql("select last from register_counter where office = :office")
                .param("office", office)
                .query(Integer.class)
                .single();
    }

    private static boolean result(Future<Boolean> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
