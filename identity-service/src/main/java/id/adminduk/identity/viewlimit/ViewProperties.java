package id.adminduk.identity.viewlimit;

import id.adminduk.identity.viewlimit.ViewLimits.Verdict;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many different records an officer opens before a supervisor has to agree (promises.md T04), how fresh a proof is
/// beyond that, and from how many on an officer is compared with the others.
@ConfigurationProperties("adminduk.views")
record ViewProperties(
        @DefaultValue("200") int perHour,
        @DefaultValue("1000") int perDay,
        @DefaultValue("15m") Duration proofGoodFor,
        @DefaultValue("30") int comparedFrom) {

    /// @param more how many a supervisor added for today
    Verdict verdict(LimitRepository.Opened opened, int more) {
        if (opened.fresh() == 0 || fits(opened, 0)) return Verdict.WITHIN;
        return fits(opened, more) ? Verdict.BY_ALLOWANCE : Verdict.USED_UP;
    }

    private boolean fits(LimitRepository.Opened opened, int more) {
        return opened.lastHour() + opened.fresh() <= perHour + more && opened.today() + opened.fresh() <= perDay + more;
    }
}
