package id.adminduk.application.assistance;

import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.outreach.OutreachDesk;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the counter notes when it opens a case for a resident: on whose word, and in which session out of house.
@Component
public class AssistedOpening {
    private final ProxyRules rules;
    private final Proxies proxies;
    private final OutreachDesk outreach;

    AssistedOpening(ProxyRules rules, Proxies proxies, OutreachDesk outreach) {
        this.rules = rules;
        this.proxies = proxies;
        this.outreach = outreach;
    }

    public record Noted(Proxy proxy, @Nullable UUID outreach) {}

    /// Nothing for a citizen's own case. Asks the registry, so never inside a transaction.
    public @Nullable Noted of(@Nullable Nik applicant, @Nullable Proxy said, @Nullable UUID session) {
        return applicant == null ? null : new Noted(rules.checked(said, applicant), session);
    }

    /// Part of the transaction that opens the case.
    public void keep(UUID application, Origin origin, @Nullable Noted noted, CurrentUser officer) {
        var applicant = origin.applicantId();
        if (noted == null || applicant == null) return;
        proxies.keep(application, applicant, noted.proxy(), officer);
        if (noted.outreach() != null) outreach.carry(application, noted.outreach(), officer);
    }
}
