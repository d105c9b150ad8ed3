package id.adminduk.application.catalogue;

import id.adminduk.kernel.problem.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The services on offer, read once from `catalogue/*.json` on the class path; of several versions the newest is
/// offered.
@Component
public class Catalogue {
    public static final String BIRTH = "BIRTH";

    private final Map<String, ServiceDefinition> services = new TreeMap<>();

    Catalogue(JsonMapper json) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.json")) {
                var read = json.readValue(file.getContentAsByteArray(), ServiceDefinition.class);
                services.merge(read.code(), read, (a, b) -> newest(List.of(a, b)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<ServiceDefinition> all() {
        return List.copyOf(services.values());
    }

    public ServiceDefinition get(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    public Optional<ServiceDefinition> find(String code) {
        return Optional.ofNullable(services.get(code));
    }

    private static ServiceDefinition newest(List<ServiceDefinition> versions) {
        return versions.stream()
                .max(Comparator.comparingInt(ServiceDefinition::version))
                .orElseThrow();
    }
}
