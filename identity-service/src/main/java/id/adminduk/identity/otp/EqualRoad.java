package id.adminduk.identity.otp;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Does for a miss what is done for a match, and takes it back: neither the answer nor the time it took tells whether
/// the facts were right (promises.md T11, S18). Always inside the caller's transaction.
@Component
public class EqualRoad {
    private final TransactionTemplate nested;

    EqualRoad(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @param match whether what the work wrote stays
    public void walk(boolean match, Runnable work) {
        nested.executeWithoutResult(step -> {
            work.run();
            if (!match) step.setRollbackOnly();
        });
    }
}
