package id.adminduk.application.catalogue;

import id.adminduk.application.settings.ServiceSettings;
import id.adminduk.kernel.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The services of the office, read once from `catalogue/*.json` on the class path, as the office has set them. New
/// cases are of the newest version; a case is judged by the version it began with.
@Component
public class Catalogue {
    public static final String BIRTH = "BIRTH";

    private final Map<String, TreeMap<Integer, ServiceDefinition>> services = new TreeMap<>();
    private final ServiceSettings settings;

    Catalogue(JsonMapper json, ServiceSettings settings) {
        this.settings = settings;
        for (var read : DefinitionFiles.read(json))
            services.computeIfAbsent(read.code(), _ -> new TreeMap<>()).put(read.version(), read);
    }

    /// The newest version of every service.
    public List<ServiceDefinition> all() {
        return services.values().stream()
                .map(versions -> asSet(versions.lastEntry().getValue()))
                .toList();
    }

    /// Every version there ever was, as written: cases of old versions go on.
    public List<ServiceDefinition> everyVersion() {
        return services.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    public ServiceDefinition get(String code) {
        return find(code).orElseThrow(NotFound::new);
    }

    /// The version a case began with.
    public ServiceDefinition get(String code, int version) {
        var versions = services.get(code);
        var found = versions == null ? null : versions.get(version);
        if (found == null) throw new NotFound();
        return asSet(found);
    }

    public Optional<ServiceDefinition> find(String code) {
        return Optional.ofNullable(services.get(code))
                .map(versions -> asSet(versions.lastEntry().getValue()));
    }

    private ServiceDefinition asSet(ServiceDefinition written) {
        return written.as(settings.of(written.code()));
    }
}
