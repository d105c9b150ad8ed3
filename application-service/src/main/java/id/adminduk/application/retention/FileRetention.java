package id.adminduk.application.retention;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.quarantine.Quarantine;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases every night what was kept long enough, and every hour the content nobody uses; how much it was stands in the
/// audit trail.
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class FileRetention {
    private static final Logger log = LoggerFactory.getLogger(FileRetention.class);
    private static final int AT_ONCE = 1_000;

    private final RetentionRepository files;
    private final Quarantine quarantine;
    private final FileShelf shelf;
    private final RetentionProperties properties;
    private final AuditTrail audit;
    private final Office office;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileRetention(
            RetentionRepository files,
            Quarantine quarantine,
            FileShelf shelf,
            RetentionProperties properties,
            AuditTrail audit,
            Office office,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.quarantine = quarantine;
        this.shelf = shelf;
        this.properties = properties;
        this.audit = audit;
        this.office = office;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "${adminduk.office.zone:Asia/Jakarta}")
    void endOfRetention() {
        for (var rule : RetentionRule.values()) erase(rule);
        inPortions("vault", () -> files.emptyVaults(today(), clock.instant(), AT_ONCE));
        inPortions("malware", () -> quarantine.forgetOlderThan(properties.malware(), AT_ONCE));
    }

    private void erase(RetentionRule rule) {
        var now = clock.instant();
        var before = now.atZone(office.zone()).minus(rule.in(properties)).toInstant();
        inPortions(rule.word(), () -> files.erase(rule, before, now, AT_ONCE));
    }

    private void inPortions(String what, IntSupplier portion) {
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            Integer erased = transaction.execute(_ -> some(what, portion));
            last = erased == null ? 0 : erased;
        }
    }

    private int some(String what, IntSupplier portion) {
        if (!files.beTheOnlyOne()) return 0;
        int erased = portion.getAsInt();
        if (erased == 0) return 0;
        audit.record(AuditEntry.of("files.erased", what, today())
                .bySystem("file-retention")
                .because(erased + " files"));
        log.info("{} files erased: {}", erased, what);
        return erased;
    }

    /// Also what a crash left behind: whoever stores something announces it first.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void dropUnused() {
        int dropped = shelf.dropUnused();
        if (dropped > 0) log.info("{} contents without a use dropped", dropped);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }
}
