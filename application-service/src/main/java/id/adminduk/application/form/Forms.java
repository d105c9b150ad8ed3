package id.adminduk.application.form;

import id.adminduk.application.catalogue.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The rules of every service on offer.
@Component
public class Forms {
    private final Map<String, ServiceRules> byService = new HashMap<>();

    /// @param own the rules of services whose schema does not say it all
    Forms(Catalogue catalogue, List<ServiceRules> own) {
        own.forEach(rules -> byService.put(rules.service(), rules));
        catalogue
                .all()
                .forEach(definition -> byService.computeIfAbsent(definition.code(), _ -> new SchemaRules(definition)));
    }

    public ServiceRules of(String service) {
        return Objects.requireNonNull(byService.get(service));
    }
}
