package id.adminduk.identity.sync;

import id.adminduk.identity.numbering.NumberRequestRepository;
import id.adminduk.identity.numbering.NumberWanted;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where every change of the registry is written down for SIAK, in the transaction of the change itself.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SyncLedger {
    private final SyncRepository entries;
    private final NumberRequestRepository requests;

    SyncLedger(SyncRepository entries, NumberRequestRepository requests) {
        this.entries = entries;
        this.requests = requests;
    }

    /// @param sealed the whole effect, sealed for the case
    public void changed(UUID caseId, String service, @Nullable RegionCode region, String sealed, Instant now) {
        entries.add(UUID.randomUUID(), SyncEntry.Kind.CHANGE, caseId, service, codeOf(region), sealed, now);
    }

    /// A change SIAK told us of.
    public void heard(UUID caseId, String service, @Nullable RegionCode region, Instant now) {
        entries.addConfirmed(UUID.randomUUID(), caseId, service, codeOf(region), now);
    }

    /// Asks for the numbers a case waits for, each once however often the case is tried.
    ///
    /// @param sealed the form of the case, sealed for it
    public void ask(UUID caseId, String service, List<NumberWanted> wanted, String sealed, Instant now) {
        var missing = new ArrayList<>(wanted);
        for (var open : requests.open(caseId)) {
            missing.stream()
                    .filter(each -> each.kind() == open.wanted().kind()
                            && each.certain().equals(open.wanted().certain()))
                    .findFirst()
                    .ifPresent(missing::remove);
        }
        if (missing.isEmpty()) return;
        var entry = UUID.randomUUID();
        entries.add(entry, SyncEntry.Kind.NUMBERS, caseId, service, null, sealed, now);
        requests.ask(entry, caseId, missing, now);
    }

    private static @Nullable String codeOf(@Nullable RegionCode region) {
        return region == null ? null : region.value();
    }
}
