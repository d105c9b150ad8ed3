package id.adminduk.application.residents;

import feign.FeignException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.stereotype.Component;

/// An outage becomes an answer the desks must handle, and so does a neighbour that will not know us: neither is
/// the report's fault. Only a question that cannot be read, and somebody nobody knows, stay errors.
@Component
class ResidentFallback implements FallbackFactory<ResidentClient> {
    private static final Logger log = LoggerFactory.getLogger(ResidentFallback.class);

    @Override
    public ResidentClient create(Throwable cause) {
        return new ResidentClient() {
            @Override
            public BirthCheck check(BirthCheckRequest request) {
                if (cause instanceof FeignException.BadRequest unreadable) throw unreadable;
                if (cause instanceof FeignException.UnprocessableEntity unreadable) throw unreadable;
                return away(BirthCheck.AWAY);
            }

            @Override
            public ActingCheck check(ActingCheck.Request request) {
                return away(ActingCheck.AWAY);
            }

            @Override
            public NewcomerCheck check(NewcomerRequest request) {
                return away(NewcomerCheck.AWAY);
            }

            @Override
            public ResidentSummary summary(SummaryRequest request) {
                if (cause instanceof FeignException.NotFound unknown) throw unknown;
                if (cause instanceof FeignException.BadRequest unreadable) throw unreadable;
                if (cause instanceof FeignException.UnprocessableEntity unreadable) throw unreadable;
                note();
                throw new RegistryAway();
            }

            @Override
            public KnownOfApplicant known(KnownRequest request) {
                if (cause instanceof FeignException.NotFound unknown) throw unknown;
                note();
                throw new RegistryAway();
            }

            private <T> T away(T answer) {
                note();
                return answer;
            }

            private void note() {
                log.warn("identity-service away: {}", cause.getClass().getSimpleName());
            }
        };
    }
}
