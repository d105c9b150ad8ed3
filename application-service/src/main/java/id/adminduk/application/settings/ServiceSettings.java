package id.adminduk.application.settings;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The office's decisions about its services. Held in memory and read anew every other second: every copy of the
/// service follows a decision that soon, the one that took it at once.
@Component
public class ServiceSettings implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(ServiceSettings.class);

    private final SettingsRepository repository;
    private volatile Map<String, ServiceSetting> decided = Map.of();

    ServiceSettings(SettingsRepository repository) {
        this.repository = repository;
    }

    /// A decision that is about to be committed.
    record SettingTaken(String service) {}

    /// What was decided about a service, or that nothing was.
    public ServiceSetting of(String service) {
        return decided.getOrDefault(service, ServiceSetting.untouched(service));
    }

    /// Who has to endorse a case of this service before the office works on it, in this order; often nobody.
    public List<EndorsementStep> endorsementSteps(String service) {
        return of(service).endorsementSteps();
    }

    @Override
    public void afterSingletonsInstantiated() {
        read();
    }

    @TransactionalEventListener
    void on(SettingTaken taken) {
        read();
        log.info(
                "service {} decided anew: version {}",
                taken.service(),
                of(taken.service()).version());
    }

    /// An outage of the database changes no decision.
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void refresh() {
        try {
            read();
        } catch (DataAccessException away) {
            log.warn("settings not read: {}", away.getClass().getSimpleName());
        }
    }

    private void read() {
        decided = repository.all();
    }
}
