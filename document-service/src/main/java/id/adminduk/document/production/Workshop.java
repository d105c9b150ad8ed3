package id.adminduk.document.production;

import id.adminduk.document.issuance.DocumentsNumbered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The workers: virtual threads that finish documents one after the other, woken by a commit and looking by themselves
/// otherwise.
@Component
class Workshop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private final DocumentIssuer issuer;
    private final IssuingProperties properties;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean open;

    Workshop(DocumentIssuer issuer, IssuingProperties properties) {
        this.issuer = issuer;
        this.properties = properties;
    }

    @TransactionalEventListener
    void wake(DocumentsNumbered news) {
        if (bell.availablePermits() < properties.workers()) bell.release(properties.workers());
    }

    @Override
    public void start() {
        open = true;
        for (int number = 0; number < properties.workers(); number++) {
            workers.add(Thread.ofVirtual().name("issuing-" + number).start(this::work));
        }
    }

    private void work() {
        while (open) {
            try {
                if (!issuer.issueNext()) waitForWork();
            } catch (RuntimeException failure) {
                LOG.warn("the workshop cannot work", failure);
                waitForWork();
            }
        }
    }

    private void waitForWork() {
        try {
            var _ = bell.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS); // rung or not, look again
        } catch (InterruptedException stop) {
            open = false;
        }
    }

    /// A document in work is finished; one that takes too long is left to its lease.
    @Override
    public void stop() {
        open = false;
        bell.release(workers.size());
        for (var worker : workers) join(worker);
        workers.clear();
    }

    private static void join(Thread worker) {
        try {
            worker.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
