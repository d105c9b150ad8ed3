package id.adminduk.identity.verification;

import id.adminduk.identity.agreement.AgreementRefused;
import id.adminduk.identity.agreement.Agreements;
import id.adminduk.identity.agreement.VerifiedField;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.semester.ReportDuty;
import id.adminduk.identity.usage.Check;
import id.adminduk.identity.usage.NumberOrder;
import id.adminduk.identity.usage.VerificationLedger;
import id.adminduk.identity.usage.VerificationProperties;
import id.adminduk.identity.verification.Comparison.Outcome;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Carries out one check: agreement, one query, comparison, and the line in the books before the answer.
@Component
class VerificationDesk {
    private final Agreements agreements;
    private final ReportDuty reports;
    private final RegistryReader reader;
    private final VerificationQueries registry;
    private final VerificationLedger ledger;
    private final NumberOrder order;
    private final Clock clock;

    VerificationDesk(
            Agreements agreements,
            ReportDuty reports,
            RegistryReader reader,
            VerificationQueries registry,
            VerificationLedger ledger,
            VerificationProperties limits,
            Clock clock) {
        this.agreements = agreements;
        this.reports = reports;
        this.reader = reader;
        this.registry = registry;
        this.ledger = ledger;
        this.order = new NumberOrder(limits.window());
        this.clock = clock;
    }

    record Answer(UUID id, Comparison comparison) {}

    Answer verify(Claim claim, CurrentUser caller) {
        var agency = caller.partnerId();
        if (agency == null) throw new AgreementRefused.NoneInForce();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = OfficeDay.of(now);
        var agreement = agreements.inForce(agency, today);
        reports.requireReports(agency, today);
        var asked = claim.asked();
        if (asked.isEmpty()) throw new VerificationRefused.NothingAsked();
        ledger.refuseWhenUsedUp(agency, now);
        var allowed = agreement.allowed(asked);
        var file = reader.find(claim.nik(), allowed.contains(VerifiedField.KK_NUMBER));
        var comparison = Comparison.of(claim, allowed, file.orElseGet(registry::nobody), file.isPresent());
        var check = new Check(
                Check.newId(now),
                agreement,
                caller.clientId(),
                now,
                file.map(OnFile::residentId).orElse(null),
                allowed,
                comparison.with(Outcome.MATCH),
                order.rises(agency, claim.nik()).orElse(null));
        ledger.book(check);
        return new Answer(check.id(), comparison);
    }
}
