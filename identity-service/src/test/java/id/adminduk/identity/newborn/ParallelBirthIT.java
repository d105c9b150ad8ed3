package id.adminduk.identity.newborn;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.kernel.messaging.TransientFailure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Several copies of the service at work: their listeners decide at the same moment.
@RegistryTest
class ParallelBirthIT {
    @Autowired
    private BirthRegistrar registrar;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    /// As the listener does it: whoever has to wait too long for others comes again.
    private UUID decide(UUID application, Reports form) {
        var report = json.convertValue(form.json(), BirthReport.class);
        var approved = new ApprovedApplication(
                application, "BIRTH", null, null, true, Instant.parse("2026-11-21T03:00:00Z"), "sealed");
        while (true) {
            try {
                transaction.executeWithoutResult(_ -> registrar.decide(approved, report));
                return application;
            } catch (TransientFailure | TransientDataAccessException again) {
                Thread.onSpinWait();
            }
        }
    }

    private List<String> outcomes(List<Callable<UUID>> deciders) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(8)) {
            return executor.invokeAll(deciders).stream()
                    .map(future -> jdbc.sql("select outcome from registration where application_id = :id")
                            .param("id", future.resultNow())
                            .query(String.class)
                            .single())
                    .toList();
        }
    }

    @Test
    void theSameBirthIsRegisteredOnce() throws Exception {
        var couple = DemoPeople.couple();
        var outcomes = outcomes(IntStream.range(0, 8)
                .<Callable<UUID>>mapToObj(_ -> () -> decide(UUID.randomUUID(), Reports.of(couple)))
                .toList());
        assertThat(outcomes).containsOnlyOnce("REGISTERED").hasSize(8);
        assertThat(jdbc.sql("select version from family where id = :id")
                        .param("id", couple.household().family().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void twinsQueueForTheirFamily() throws Exception {
        var couple = DemoPeople.couple();
        var outcomes = outcomes(IntStream.rangeClosed(1, 3)
                .<Callable<UUID>>mapToObj(order ->
                        () -> decide(UUID.randomUUID(), Reports.of(couple).twin(order)))
                .toList());
        assertThat(outcomes).containsOnly("REGISTERED");
        assertThat(jdbc.sql("select count(distinct position) from membership where family_id = :id and until is null")
                        .param("id", couple.household().family().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(couple.household().members().size() + 3);
    }

    @Test
    void birthsOfOneDayAndKecamatanGetNumbersWithoutGap() throws Exception {
        var outcomes = outcomes(DemoPeople.couplesOf("13.05.16.2002", 8).stream()
                .<Callable<UUID>>map(couple ->
                        () -> decide(UUID.randomUUID(), Reports.of(couple).child("birthDate", "2026-10-31")))
                .toList());
        assertThat(outcomes).containsOnly("REGISTERED").hasSize(8);
        assertThat(jdbc.sql("select last from number_counter where kind = 'NIK' and prefix = '130516711026'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }
}
