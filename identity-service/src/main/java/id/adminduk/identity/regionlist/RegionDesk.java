package id.adminduk.identity.regionlist;

import id.adminduk.identity.region.RegionTreeRepository;
import id.adminduk.identity.regionlist.RegionPlan.Ending;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings the ministry's code list into the tree, or says what it would change.
@Component
class RegionDesk {
    private final RegionTreeRepository tree;
    private final RegionListRepository lists;
    private final AuditTrail audit;
    private final Clock clock;

    RegionDesk(RegionTreeRepository tree, RegionListRepository lists, AuditTrail audit, Clock clock) {
        this.tree = tree;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of the list or nothing; a dry run tells the problems instead of refusing.
    @Transactional
    public RegionReport bring(byte[] list, RegionCode scope, LocalDate holdsFrom, boolean dryRun, CurrentUser admin) {
        var text = textOf(list);
        lists.lock();
        var plan = new RegionPlan(scope, holdsFrom, tree.around(scope), new RegionList(text));
        var leaving = plan.ended().stream().map(Ending::code).toList();
        var report = RegionReport.of(!dryRun, scope, plan, lists.residentsOf(leaving));
        if (dryRun) return report;
        if (!plan.problems().isEmpty()) throw new RegionRefused.ListInvalid(plan.problems());
        lists.apply(plan, holdsFrom);
        lists.remember(scope, plan, sha256(list), clock.instant(), admin.subject());
        audit.record(AuditEntry.of("regions.imported", "region", scope.value()).by(admin));
        return report;
    }

    private static String textOf(byte[] list) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(list))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new RegionRefused.NotUtf8();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
