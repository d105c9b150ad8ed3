package id.adminduk.identity.exchange;

import id.adminduk.identity.birth.RegistryProperties;
import id.adminduk.identity.exchange.ExchangeFile.Content;
import id.adminduk.identity.exchange.ExchangeFile.Head;
import id.adminduk.identity.exchange.ExchangeFile.Type;
import id.adminduk.identity.sync.SyncDesk;
import id.adminduk.identity.syncanswer.Answer;
import id.adminduk.identity.syncanswer.AnswerBook;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes batch files and takes answer files. A wrong file changes nothing and says why.
@Component
class ExchangeDesk {
    private static final int LARGEST_BATCH = 500;
    private static final int LIST = 100;

    private final BatchRepository batches;
    private final ExchangeFile files;
    private final SyncDesk ledger;
    private final AnswerBook answers;
    private final RegistryProperties registry;
    private final AuditTrail audit;
    private final Clock clock;

    ExchangeDesk(
            BatchRepository batches,
            ExchangeFile files,
            SyncDesk ledger,
            AnswerBook answers,
            RegistryProperties registry,
            AuditTrail audit,
            Clock clock) {
        this.batches = batches;
        this.files = files;
        this.ledger = ledger;
        this.answers = answers;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of an answer file; one that was taken before changes nothing.
    record Taken(int batch, int part, int answers, boolean before) {}

    /// The oldest pending entries in one file, chained to the file before.
    @Transactional
    public Batch make(CurrentUser admin) {
        batches.lock();
        var last = batches.last();
        int number = last.map(Batch::number).orElse(0) + 1;
        var entries = ledger.batch(number, LARGEST_BATCH);
        if (entries.isEmpty()) throw new ExchangeRefused.NothingToSend();
        var now = clock.instant();
        var previous = last.map(Batch::sha256).orElse(null);
        var head = Head.ofBatch(registry.district(), number, previous, entries.size(), now);
        byte[] file = files.write(head, entries);
        var batch = new Batch(number, entries.size(), ExchangeKey.sha256(file), now, admin.subject(), null);
        batches.add(batch, file);
        audit.record(AuditEntry.of("siak.batch-made", "siak-batch", number).by(admin));
        return batch;
    }

    List<Batch> newest() {
        return batches.newest(LIST);
    }

    /// The file goes out by the hand of another administrator than the one who made it.
    @Transactional
    public byte[] fetch(int number, CurrentUser admin) {
        var batch = batches.find(number).orElseThrow(NotFound::new);
        if (batch.madeBy().equals(admin.subject())) throw new ExchangeRefused.SecondAdministrator();
        audit.record(AuditEntry.of("siak.batch-fetched", "siak-batch", number).by(admin));
        return batches.fetch(number, clock.instant());
    }

    @Transactional
    public Taken take(byte[] file, CurrentUser admin) {
        var content = files.read(file, Type.ANSWERS, Answer.class);
        var head = content.head();
        if (!head.district().equals(registry.district())) throw new ExchangeRefused.OtherOffice();
        batches.lock();
        if (batches.find(head.batch()).isEmpty()) throw new ExchangeRefused.BatchUnknown();
        int part = Objects.requireNonNullElse(head.part(), 0);
        if (part < 1) throw new ExchangeRefused.Unreadable();
        var taken = batches.partTaken(head.batch(), part);
        if (taken.isEmpty()) return takeNew(content, part, admin);
        if (!taken.get().equals(content.sha256())) throw new ExchangeRefused.PartDiffers();
        return new Taken(head.batch(), part, content.lines().size(), true);
    }

    private Taken takeNew(Content<Answer> content, int part, CurrentUser admin) {
        int batch = content.head().batch();
        if (part != batches.partsTaken(batch) + 1) throw new ExchangeRefused.OutOfOrder();
        answers.take(content.lines(), entry -> Objects.equals(entry.batch(), batch));
        int count = content.lines().size();
        batches.addPart(batch, part, count, content.sha256(), clock.instant(), admin.subject());
        audit.record(AuditEntry.of("siak.answers-taken", "siak-batch", batch)
                .by(admin)
                .because("part " + part));
        return new Taken(batch, part, count, false);
    }
}
