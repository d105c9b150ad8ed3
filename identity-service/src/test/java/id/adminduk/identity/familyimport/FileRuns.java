package id.adminduk.identity.familyimport;

import static org.awaitility.Awaitility.await;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyrun.ImportWorker;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.RunRepository;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// Runs of family files, one after the other, for the bench.
public final class FileRuns {
    private static final CurrentUser BENCH =
            new CurrentUser("bench", "bench", Set.of(Role.ADMIN), RegionCode.of("13.05"), null, null);

    /// Two minutes of them are the dead worker's.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ApplicationContext service;

    public FileRuns(ApplicationContext service) {
        this.service = service;
    }

    public UUID receive(InputStream csv) {
        return service.getBean(ImportDesk.class)
                .receive("text/csv", CodeSet.V2026, csv, BENCH)
                .file()
                .id();
    }

    public void check(UUID file) {
        run(file, State.CHECKING, State.CHECKED);
    }

    public void start(UUID file) {
        run(file, State.IMPORTING, State.IMPORTED);
    }

    /// As a copy of the service that has just started: takes the file up when nobody holds it any more.
    public void goOn(UUID file) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .until(() -> {
                    service.getBean(ImportWorker.class).carryOutOne();
                    return service.getBean(ImportDesk.class).get(file).state() != State.IMPORTING;
                });
    }

    private void run(UUID file, State asked, State wanted) {
        var clock = service.getBean(Clock.class);
        service.getBean(RunRepository.class).ask(file, asked, false, "bench", clock.instant());
        service.getBean(ImportWorker.class).carryOutOne();
        var done = service.getBean(ImportDesk.class).get(file);
        if (done.state() != wanted || done.tally().leftOut() > 0) throw new IllegalStateException(done.toString());
    }
}
