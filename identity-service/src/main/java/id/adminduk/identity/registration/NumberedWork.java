package id.adminduk.identity.registration;

import id.adminduk.identity.numbering.NumberIssuer;
import id.adminduk.identity.numbering.NumberWanted;
import id.adminduk.identity.numbering.NumbersAwaited;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs what may need numbers. Where one is still to come nothing of the work stays, while the transaction around it
/// goes on; an office that numbers by itself pays no savepoint.
@Component
public class NumberedWork {
    private final NumberIssuer issuer;
    private final TransactionTemplate nested;

    NumberedWork(NumberIssuer issuer, PlatformTransactionManager transactions) {
        this.issuer = issuer;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @return the numbers it waits for; none when it is done
    public List<NumberWanted> run(Runnable work) {
        if (issuer.atOnce()) {
            work.run();
            return List.of();
        }
        try {
            nested.executeWithoutResult(_ -> work.run());
            return List.of();
        } catch (NumbersAwaited awaited) {
            return awaited.wanted();
        }
    }
}
