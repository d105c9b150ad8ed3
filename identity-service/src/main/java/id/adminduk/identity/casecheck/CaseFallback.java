package id.adminduk.identity.casecheck;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/// Whatever went wrong, nobody said that the case is open: no record then (docs/decisions/0053).
@Component
class CaseFallback implements FallbackFactory<CaseClient> {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFallback.class);
    private static final CaseClient.Reply AWAY = new CaseClient.Reply(CaseAnswer.UNAVAILABLE, null);

    @Override
    public CaseClient create(Throwable cause) {
        return _ -> {
            LOG.warn("application-service away: {}", cause.getClass().getSimpleName());
            return AWAY;
        };
    }
}
