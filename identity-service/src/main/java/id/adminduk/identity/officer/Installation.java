package id.adminduk.identity.officer;

import id.adminduk.identity.officer.Officer.State;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invites the first administrators of an installation that never had one.
@Component
public class Installation {
    private static final String BY = "installation";

    private final StaffRepository officers;
    private final StaffHistoryRepository history;
    private final AuditTrail audit;
    private final Clock clock;

    Installation(StaffRepository officers, StaffHistoryRepository history, AuditTrail audit, Clock clock) {
        this.officers = officers;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody to invite.
    public record Administrator(String userName, String name, Phone phone) {}

    @Transactional
    public void begin(List<Administrator> first, RegionCode district) {
        if (first.isEmpty() || officers.everHadAdministrators()) return;
        var post = new Post(Set.of(Role.ADMIN), district, null);
        first.forEach(one -> invite(one, post));
    }

    private void invite(Administrator one, Post post) {
        var now = clock.instant();
        var proposed = new Officer(UUID.randomUUID(), one.userName(), one.name(), post, State.PROPOSED, null, now, 1);
        officers.add(proposed, one.phone());
        var invited = proposed.confirmed(post);
        officers.update(invited, now);
        history.add(invited, Staff.Change.APPOINTED.name(), BY, null, BY, now);
        audit.record(AuditEntry.of(Staff.Change.APPOINTED.action(), "officer", invited.id())
                .bySystem(BY));
    }
}
