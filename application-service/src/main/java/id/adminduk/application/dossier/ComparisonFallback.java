package id.adminduk.application.dossier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/// Without the registry the officer still reads the case, and what the registry said when it was last asked.
@Component
class ComparisonFallback implements FallbackFactory<ComparisonClient> {
    private static final Logger log = LoggerFactory.getLogger(ComparisonFallback.class);

    @Override
    public ComparisonClient create(Throwable cause) {
        return _ -> {
            log.warn("no comparison with the registry: {}", cause.getClass().getSimpleName());
            return ComparisonClient.Held.AWAY;
        };
    }
}
