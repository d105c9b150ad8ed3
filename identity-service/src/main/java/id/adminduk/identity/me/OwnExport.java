package id.adminduk.identity.me;

import id.adminduk.identity.correction.CorrectionDesk;
import id.adminduk.identity.me.TrailQueries.ChangeLine;
import id.adminduk.identity.me.TrailQueries.Look;
import id.adminduk.identity.me.TrailQueries.MarriageLine;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gathers everything the registry holds of a citizen, and notes that it was taken away.
@Component
class OwnExport {
    private static final int EVERYTHING = 1_000_000;

    private final OwnData own;
    private final TrailQueries trail;
    private final CorrectionDesk corrections;
    private final AuditTrail audit;
    private final Clock clock;

    OwnExport(OwnData own, TrailQueries trail, CorrectionDesk corrections, AuditTrail audit, Clock clock) {
        this.own = own;
        this.trail = trail;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of it; `format` names the shape for whoever reads it by machine.
    record Export(
            String format,
            Instant at,
            OwnRecord record,
            OwnFamily family,
            List<OwnRecord> children,
            List<MarriageLine> marriages,
            List<ChangeLine> changes,
            List<Look> looks,
            List<CorrectionView> corrections) {}

    @Transactional
    public Export of(CurrentUser user, Locale language) {
        var self = own.self(user);
        audit.record(AuditEntry.of("resident.exported", "resident", self.id()).by(user));
        return new Export(
                "adminduk-own-data-1",
                clock.instant(),
                OwnRecord.of(self),
                own.family(user),
                own.children(user).stream().map(OwnRecord::of).toList(),
                trail.marriages(self.id()),
                trail.changes(self.id()),
                trail.looks(self.id(), Cursor.END, EVERYTHING),
                corrections.of(self.id(), Cursor.END, EVERYTHING).stream()
                        .map(one -> CorrectionView.of(one, language))
                        .toList());
    }
}
