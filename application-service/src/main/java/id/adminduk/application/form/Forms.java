package id.adminduk.application.form;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.ServiceDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The rules of every version of every service: new cases follow the newest, a running case its own.
@Component
public class Forms {
    private final Map<Version, ServiceRules> byVersion = new HashMap<>();

    private record Version(String service, int version) {}

    /// @param own the rules of services whose schema does not say it all, in every version of them
    Forms(Catalogue catalogue, List<ServiceRules> own) {
        for (var definition : catalogue.everyVersion())
            byVersion.put(new Version(definition.code(), definition.version()), rulesOf(definition, own));
    }

    private static ServiceRules rulesOf(ServiceDefinition definition, List<ServiceRules> own) {
        return own.stream()
                .filter(rules -> rules.service().equals(definition.code()))
                .findFirst()
                .orElseGet(() -> new SchemaRules(definition));
    }

    /// The rules of the version a case began with.
    public ServiceRules of(String service, int version) {
        return Objects.requireNonNull(byVersion.get(new Version(service, version)));
    }
}
