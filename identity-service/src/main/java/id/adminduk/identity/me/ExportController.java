package id.adminduk.identity.me;

import id.adminduk.identity.correction.CorrectionDesk;
import id.adminduk.identity.me.CorrectionController.CorrectionView;
import id.adminduk.identity.me.TrailQueries.ChangeLine;
import id.adminduk.identity.me.TrailQueries.Look;
import id.adminduk.identity.me.TrailQueries.MarriageLine;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// All of it in one file a machine can read (UU 27/2022: a copy, and the right to take it elsewhere).
@RestController
@Tag(name = "me")
class ExportController {
    private static final int EVERYTHING = 1_000_000;

    private final OwnData own;
    private final TrailQueries trail;
    private final CorrectionDesk corrections;
    private final AuditTrail audit;
    private final Clock clock;

    ExportController(OwnData own, TrailQueries trail, CorrectionDesk corrections, AuditTrail audit, Clock clock) {
        this.own = own;
        this.trail = trail;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/v1/me/export")
    @Operation(summary = "Everything as one file", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<Export> export(CurrentUser user) {
        var self = own.self(user);
        var export = new Export(
                "adminduk-own-data-1",
                clock.instant(),
                OwnRecord.of(self),
                own.family(user),
                own.children(user).stream().map(OwnRecord::of).toList(),
                trail.marriages(self.id()),
                trail.changes(self.id()),
                trail.looks(self.id(), Cursor.END, EVERYTHING),
                corrections.of(self.id(), Cursor.END, EVERYTHING).stream()
                        .map(CorrectionView::of)
                        .toList());
        audit.record(AuditEntry.of("resident.exported", "resident", self.id()).by(user));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-saya.json\"")
                .body(export);
    }

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
}
